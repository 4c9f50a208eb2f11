using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Security;
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
    /// <param name="transaction">The transaction; the caller commits and disposes it.</param>
    /// <param name="cacheVersion">The engine's <see cref="OrganizationEngine.CacheVersion"/> before the transaction began.</param>
    public ExecutionScope(StoreTransaction transaction, int cacheVersion)
    {
        Transaction = transaction;
        CacheVersion = cacheVersion;
    }

    /// <summary>The store transaction.</summary>
    public StoreTransaction Transaction { get; }

    /// <summary>
    /// The engine's <see cref="OrganizationEngine.CacheVersion"/> before the transaction began: what it reads is at least as new.
    /// </summary>
    public int CacheVersion { get; }

    /// <summary>Whether a request inside failed, so that nothing of the transaction may remain.</summary>
    public bool IsDoomed { get; private set; }

    /// <summary>Whether plug-in registrations or Custom APIs were written: cached steps are dropped at commit.</summary>
    public bool RegistrationsChanged { get; set; }

    /// <summary>Whether roles, teams, users, business units or shares were written: cached privileges are dropped at commit.</summary>
    public bool SecurityChanged { get; private set; }

    /// <summary>The security tables as this transaction changed them; null until they are asked for again after a change.</summary>
    public SecuritySnapshot? OwnSecurity { get; set; }

    /// <summary>Whether the organization's row was written: cached settings are dropped at commit.</summary>
    public bool SettingsChanged { get; set; }

    /// <summary>Whether asynchronous jobs were queued: the worker is woken at commit.</summary>
    public bool JobsQueued { get; set; }

    /// <summary>Counts writes, so that a row read before a write is not mistaken for the current one.</summary>
    public int WriteStamp { get; set; }

    /// <summary>Notes that roles, teams, users or business units were written.</summary>
    public void NoteSecurityChange()
    {
        SecurityChanged = true;
        OwnSecurity = null;
    }

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
            throw DataverseFault.NotSupported(
                "service calls from a second thread inside a plug-in's transaction; call the service from the thread that runs Execute");
        }
    }
}
