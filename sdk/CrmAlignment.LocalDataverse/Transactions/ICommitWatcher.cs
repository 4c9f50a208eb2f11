using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Transactions;

/// <summary>Somebody who must know of commits to some tables: a cache of their rows, a queue that is one of them.</summary>
internal interface ICommitWatcher
{
    /// <summary>Logical names of the tables.</summary>
    IReadOnlySet<string> Tables { get; }

    /// <summary>A transaction that wrote one of the tables was committed.</summary>
    void AfterCommit();

    /// <summary>All rows may be other ones.</summary>
    void ForgetEverything() => AfterCommit();
}
