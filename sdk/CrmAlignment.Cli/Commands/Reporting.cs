using System;

namespace CrmAlignment.Cli.Commands;

/// <summary>Tells progress of one kind as progress of another, on the thread that reports.</summary>
/// <param name="report">Told each report.</param>
internal sealed class Reporting<T>(Action<T> report) : IProgress<T>
{
    /// <inheritdoc/>
    public void Report(T value) => report(value);
}
