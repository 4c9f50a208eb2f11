using System;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>What all requests of one organization share.</summary>
/// <param name="State">Its transactions.</param>
/// <param name="Organization">What operations may know of it.</param>
/// <param name="Security">Its users, teams and roles.</param>
/// <param name="Clock">The one clock.</param>
/// <param name="Limits">How far requests may go.</param>
internal sealed record PipelineEnvironment(
    OrganizationState State, OrganizationFacts Organization, SecurityModel Security, TimeProvider Clock, PipelineLimits Limits)
{
    /// <summary>The time that an operation beginning now has.</summary>
    /// <returns>The deadline.</returns>
    public OperationDeadline NewDeadline() => new(this);
}
