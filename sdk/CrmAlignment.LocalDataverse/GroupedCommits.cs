using System;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse;

/// <summary>
/// Requests whose commits go into the file together, which took a fifth off a replay. Each request is whole or undone as ever, and
/// the next one sees what it did; but a process that is killed loses the requests since the last <see cref="Write"/>, all of them.
/// </summary>
/// <remarks>
/// Meanwhile requests of all threads take turns. In memory nothing is gained. Use it from one thread, between requests; dispose it, which writes.
/// </remarks>
public sealed class GroupedCommits : IDisposable
{
    private readonly OrganizationStore _store;
    private bool _ended;

    internal GroupedCommits(OrganizationStore store)
    {
        store.BeginGroups();
        _store = store;
    }

    /// <summary>
    /// The number of the next group: <see cref="LocalOrganization.WrittenGroups"/> once <see cref="Write"/> has written it. Who notes it beside
    /// what he did can tell afterwards whether that is in the file.
    /// </summary>
    public long Next => _store.NextGroup;

    /// <summary>Writes what was committed since the last time into the file. Without anything it writes no group.</summary>
    /// <exception cref="StorageException">The file cannot be written: nothing since the last time is in it, and the organization has to be opened again.</exception>
    /// <exception cref="System.ServiceModel.FaultException{T}">A request has held the organization for longer than the lock timeout (0x80044151).</exception>
    /// <exception cref="ObjectDisposedException">It was disposed.</exception>
    public void Write()
    {
        ObjectDisposedException.ThrowIf(_ended, this);
        _store.WriteGroup();
    }

    /// <summary>Writes, and lets each request commit by itself again.</summary>
    public void Dispose()
    {
        if (!_ended)
        {
            _ended = true;
            _store.EndGroups();
        }
    }
}
