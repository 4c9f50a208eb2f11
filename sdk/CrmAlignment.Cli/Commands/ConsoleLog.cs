using System;
using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>Writes what the server logs as plain lines; a defect with its stack.</summary>
/// <param name="console">Where to.</param>
internal sealed class ConsoleLog(IAnsiConsole console) : ILoggerFactory, ILogger
{
    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc/>
    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("The console is the only place of this log.");

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (console)
        {
            console.WriteLine(formatter(state, exception));
            if (exception is not null)
            {
                console.WriteLine(exception.ToString());
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
