#pragma warning disable RS0030 // A live environment has no clock but the real one, and its jobs can only be asked for.
using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Environments;

/// <summary>A live environment. What the specifications create there, they delete again.</summary>
public sealed class LiveEnvironment : SpecificationEnvironment
{
    private static readonly TimeSpan JobLimit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan JobPoll = TimeSpan.FromSeconds(2);
    private readonly DateTime _openedOn = DateTime.UtcNow;
    private readonly Stack<EntityReference> _created = new();
    private readonly CleaningService _service;

    /// <summary>Connects.</summary>
    public LiveEnvironment() => _service = new CleaningService(LiveConnection.Open(), _created);

    /// <inheritdoc/>
    public override IOrganizationService Service => _service;

    /// <inheritdoc/>
    public override DateTime UtcNow => DateTime.UtcNow;

    /// <inheritdoc/>
    public override IOrganizationService As(Guid userId) => new CleaningService(LiveConnection.Open(userId), _created);

    /// <inheritdoc/>
    public override void FinishJobs()
    {
        // asyncoperation.statecode 3 is Completed.
        var open = new QueryExpression("asyncoperation") { ColumnSet = new ColumnSet("asyncoperationid"), TopCount = 1 };
        open.Criteria.AddCondition("statecode", ConditionOperator.NotEqual, 3);
        open.Criteria.AddCondition("createdon", ConditionOperator.GreaterEqual, _openedOn);
        var deadline = DateTime.UtcNow + JobLimit;
        while (_service.RetrieveMultiple(open).Entities.Count > 0)
        {
            Assert.True(DateTime.UtcNow < deadline, $"Asynchronous jobs are still open after {JobLimit.TotalMinutes} minutes.");
            Thread.Sleep(JobPoll);
        }
    }

    /// <inheritdoc/>
    public override LocalEnvironment RequireLocal(string reason) => throw new SkipException("Not on a live environment: " + reason);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => _service.Clean();
}
