using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>
/// One transaction and what belongs to it: every request that runs inside shares this object. A request outside a
/// transaction (PreValidation of a top-level request, asynchronous plug-ins) has none.
/// </summary>
internal sealed class ExecutionScope
{
    private readonly int _thread = Environment.CurrentManagedThreadId;

    /// <summary>Opens the scope around a transaction.</summary>
    /// <param name="engine">The organization.</param>
    /// <param name="transaction">The transaction, which has read nothing yet; the caller commits and disposes it.</param>
    public ExecutionScope(OrganizationEngine engine, StoreTransaction transaction)
    {
        Transaction = transaction;
        CacheVersion = engine.CacheVersion;
    }

    /// <summary>The store transaction.</summary>
    public StoreTransaction Transaction { get; }

    /// <summary>The engine's <see cref="OrganizationEngine.CacheVersion"/> when the transaction began.</summary>
    public int CacheVersion { get; }

    /// <summary>Whether a request inside failed, so that nothing of the transaction may remain.</summary>
    public bool IsDoomed { get; private set; }

    /// <summary>Whether plug-in registrations or Custom APIs were written: cached steps are dropped at commit.</summary>
    public bool RegistrationsChanged { get; set; }

    /// <summary>Whether roles, teams, users, business units or shares were written: cached privileges are dropped at commit.</summary>
    public bool SecurityChanged { get; set; }

    /// <summary>Whether asynchronous jobs were queued: the worker is woken at commit.</summary>
    public bool JobsQueued { get; set; }

    /// <summary>Counts writes, so that a row read before a write is not mistaken for the current one.</summary>
    public int WriteStamp { get; set; }

    /// <summary>Ends the transaction for all that follows: it can only be rolled back.</summary>
    public void Doom() => IsDoomed = true;

    /// <summary>Refuses to go on in a doomed transaction, or from another thread than the pipeline's.</summary>
    public void RequireUsable()
    {
        if (IsDoomed)
        {
            throw DataverseFault.NoActiveTransaction();
        }

        // https://learn.microsoft.com/power-apps/developer/data-platform/best-practices/business-logic/do-not-use-parallel-execution-in-plug-ins
        if (Environment.CurrentManagedThreadId != _thread)
        {
            throw DataverseFault.NotSupported("service calls from a second thread inside a plug-in's transaction; call the service from the thread that runs Execute");
        }
    }
}
