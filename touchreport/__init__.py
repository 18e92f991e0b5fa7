"""TouchReport turns a plain, versioned inventory of customer touchpoints into a finished playbook.

Plugin authors need :mod:`touchreport.plugin` and nothing else; programs call :func:`touchreport.build.build`.
"""

__version__ = "0.1.0"
