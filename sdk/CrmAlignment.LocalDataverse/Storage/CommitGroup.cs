namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>
/// Transactions whose commits go into the file together. Each of them is whole or undone as ever, and the next one sees it; but they are
/// savepoints of one transaction of SQLite, so that pages which all of them change are written once.
/// </summary>
/// <remarks>Its transactions take turns, those that read as well, since other connections do not see what is not in the file yet.</remarks>
/// <param name="writer">The session of the store that writes.</param>
internal sealed class CommitGroup(SqlSession writer)
{
    private bool _isOpen;

    /// <summary>How many groups the file has.</summary>
    internal long Written { get; private set; } = MetadataTables.ReadGroups(writer);

    /// <summary>Begins what the next transaction belongs to, unless it has begun.</summary>
    /// <exception cref="StorageException">SQLite has rolled the group back, after a full disk for one.</exception>
    internal void Open()
    {
        RequireWhole();
        if (!_isOpen)
        {
            TransactionBounds.Writing.Begin(writer);
            _isOpen = true;
        }
    }

    /// <summary>Writes what was committed since the last time into the file, with the number of the group.</summary>
    /// <exception cref="StorageException">The file cannot be written; nothing of the group is in it.</exception>
    internal void Write()
    {
        RequireWhole();
        if (!_isOpen)
        {
            return;
        }

        MetadataTables.WriteGroups(writer, Written + 1);
        TransactionBounds.Writing.Commit(writer);
        Written++;
        _isOpen = false;
    }

    // What was told to be committed is gone then, and what the process knows of it is wrong.
    private void RequireWhole()
    {
        if (_isOpen && !writer.IsInTransaction)
        {
            throw new StorageException("The commits since the last write were rolled back together: open the organization again.", 0, "COMMIT");
        }
    }
}
