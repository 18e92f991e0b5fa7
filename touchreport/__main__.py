"""``python -m touchreport``."""

from touchreport.cli import main

if __name__ == "__main__":
    main()
