using System;
using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CrmAlignment.WebApi.Tests;

/// <summary>Keeps what the server logs as its own defects.</summary>
internal sealed class Defects : ILoggerFactory, ILogger
{
    public ConcurrentQueue<string> Found { get; } = [];

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            Found.Enqueue($"{formatter(state, exception)} {exception}");
        }
    }

    public void Dispose()
    {
    }
}
