using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>Keeps what the service logs, so that a test can read it.</summary>
internal sealed class LogBook : ILoggerProvider
{
    private readonly ConcurrentQueue<LogLine> _lines = new();

    public IReadOnlyCollection<LogLine> Lines => _lines;

    public List<LogLine> Named(string name) => [.. _lines.Where(line => line.Name == name)];

    public ILogger CreateLogger(string categoryName) => new Writer(_lines);

    public void Dispose()
    {
        // Holds nothing that would have to be given back.
    }

    private sealed class Writer(ConcurrentQueue<LogLine> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(new LogLine(logLevel, eventId.Name, $"{formatter(state, exception)} {exception}"));
    }
}

/// <summary>A line of the log.</summary>
internal sealed record LogLine(LogLevel Level, string? Name, string Text);
