namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>How a transaction begins and ends in SQLite (https://www.sqlite.org/lang_transaction.html, https://www.sqlite.org/lang_savepoint.html).</summary>
internal sealed class TransactionBounds
{
    /// <summary>One that writes.</summary>
    internal static readonly TransactionBounds Writing = new("BEGIN IMMEDIATE", "COMMIT", "ROLLBACK");

    /// <summary>One that reads beside a writer.</summary>
    internal static readonly TransactionBounds Reading = new("BEGIN", "COMMIT", "ROLLBACK");

    /// <summary>One that is committed with others: inside the transaction of its <see cref="CommitGroup"/>.</summary>
    internal static readonly TransactionBounds Grouped = new("SAVEPOINT grouped", "RELEASE grouped", "ROLLBACK TO grouped", "RELEASE grouped");

    private readonly string _begin;
    private readonly string _commit;
    private readonly string[] _rollback;

    private TransactionBounds(string begin, string commit, params string[] rollback) => (_begin, _commit, _rollback) = (begin, commit, rollback);

    internal void Begin(SqlSession session) => session.Execute(_begin);

    /// <summary>Commits, where there is something to: one that reads from memory has begun none, unless by a savepoint.</summary>
    internal void Commit(SqlSession session)
    {
        if (session.IsInTransaction)
        {
            session.Execute(_commit);
        }
    }

    /// <summary>Undoes everything. After some errors, a full disk for one, SQLite has done that by itself.</summary>
    internal void Rollback(SqlSession session)
    {
        foreach (var statement in _rollback)
        {
            if (session.IsInTransaction)
            {
                session.Execute(statement);
            }
        }
    }
}
