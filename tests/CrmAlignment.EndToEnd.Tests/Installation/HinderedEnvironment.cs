using System;
using System.Collections.Generic;
using System.Net.Http;
using System.ServiceModel;
using CrmAlignment.Cli.Installation;
using CrmAlignment.LocalDataverse;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.EndToEnd.Tests.Installation;

/// <summary>An environment whose connection breaks, whose jobs take their time, or which refuses imports.</summary>
internal sealed class HinderedEnvironment(LocalOrganization organization) : TargetEnvironment
{
    private readonly LocalEnvironment _inner = new("hindered", organization);

    /// <summary>How often asking for a job still breaks.</summary>
    public int Breaks { get; set; }

    /// <summary>What happens when a job is asked for.</summary>
    public Action Asked { get; init; } = () => { };

    /// <summary>Gives the refusal of the start of a message, or null.</summary>
    public Func<IReadOnlyDictionary<string, object>, (int Code, string Text)?> Refuses { get; init; } = _ => null;

    /// <inheritdoc/>
    public override string Name => _inner.Name;

    /// <inheritdoc/>
    public override IOrganizationService Service => _inner.Service;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, TableColumns> Tables(IReadOnlyCollection<string> names, IReadOnlyCollection<Guid> ids) => _inner.Tables(names, ids);

    /// <inheritdoc/>
    public override void EnableQueues(string table) => _inner.EnableQueues(table);

    /// <inheritdoc/>
    public override SolutionJob Start(string message, IReadOnlyDictionary<string, object> parameters) => Refuses(parameters) is { } refusal
        ? throw new FaultException<OrganizationServiceFault>(new OrganizationServiceFault { ErrorCode = refusal.Code, Message = refusal.Text }, new FaultReason(refusal.Text))
        : _inner.Start(message, parameters);

    /// <inheritdoc/>
    public override void RunJobs()
    {
        Asked();
        if (Breaks > 0)
        {
            Breaks--;
            throw new HttpRequestException("The line is dead.");
        }

        _inner.RunJobs();
    }

    /// <inheritdoc/>
    public override void Dispose() => _inner.Dispose();
}
