using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Cli.Installation;

/// <summary>Where the product is deployed to, or looked after: a database file, or an environment at an address.</summary>
internal abstract class TargetEnvironment : IDisposable
{
    /// <summary>What people call it.</summary>
    public abstract string Name { get; }

    /// <summary>Acts in it.</summary>
    public abstract IOrganizationService Service { get; }

    /// <summary>The definitions of tables, of those that there are.</summary>
    /// <param name="names">Logical names.</param>
    /// <param name="ids">Ids of the definitions of further ones.</param>
    public abstract IReadOnlyDictionary<string, TableColumns> Tables(IReadOnlyCollection<string> names, IReadOnlyCollection<Guid> ids);

    /// <summary>Lets the rows of a table be put into queues, which cannot be undone.</summary>
    /// <param name="table">Logical name.</param>
    public abstract void EnableQueues(string table);

    /// <summary>Sends a message about solutions that a job performs.</summary>
    /// <param name="message">Name of the message.</param>
    /// <param name="parameters">Its parameters.</param>
    public abstract SolutionJob Start(string message, IReadOnlyDictionary<string, object> parameters);

    /// <summary>Runs the jobs that wait, where nobody else does.</summary>
    public abstract void RunJobs();

    /// <inheritdoc/>
    public abstract void Dispose();
}
