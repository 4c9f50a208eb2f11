using System;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>A connection that reads a file for one transaction after the other, with what is done when one of them is through.</summary>
internal sealed class FileReader : IDisposable
{
    /// <summary>A reader.</summary>
    /// <param name="session">The connection, which it owns.</param>
    /// <param name="giveBack">Takes the reader back after a transaction.</param>
    public FileReader(SqlSession session, Action<FileReader> giveBack)
    {
        Session = session;
        End = () => giveBack(this);
    }

    /// <summary>The connection.</summary>
    public SqlSession Session { get; }

    /// <summary>Ends a transaction's use: one delegate for all of them, since reading a row takes no longer than making a few objects.</summary>
    public Action End { get; }

    /// <inheritdoc/>
    public void Dispose() => Session.Dispose();
}
