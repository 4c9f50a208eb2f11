using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Leads;

/// <summary>
/// Gives a lead the stage of a state that another message than Update brings. It does so in the same transaction and before
/// the state changes, since a closed lead is read-only; when the platform then raises an inner Update of the state, the stage
/// is already there and that Update changes nothing.
/// </summary>
internal static class StageCarrier
{
    /// <summary>Message that qualifies a lead.</summary>
    public const string Qualify = "QualifyLead";

    /// <summary>Asks the gate for the state, and writes stage, dates and verdict.</summary>
    /// <exception cref="Domain.Messages.ProblemException">The gate refuses, or a disqualification has no reason.</exception>
    public static void Carry(PluginScope scope, Guid leadId, int state)
    {
        var lead = scope.SystemService.Retrieve(LeadTable.LogicalName, leadId, new ColumnSet(true));
        scope.Record = NamedRecord.Of(lead);
        var asked = new Entity(LeadTable.LogicalName, leadId) { [LeadTable.StateCode] = new OptionSetValue(state) };
        var stored = new EntityValues(lead);
        var save = LeadSave.Decide(scope, asked, stored);
        if (save.Decision.ChangesStage)
        {
            var reason = new Entity(LeadTable.LogicalName, leadId);
            GivenReason.Settle(scope, asked: default, reason, save.Decision, stored, LeadName.Of(leadId, stored));
            var values = new EntityValues(reason);
            List<ColumnValue> writes = [.. save.Writes, .. reason.Attributes.Keys.Select(column => new ColumnValue(column, values.Value(column)))];
            RecordWriter.Apply(scope.CallerService, RecordChange.Update(LeadTable.LogicalName, leadId, writes));
        }
    }

    /// <summary>Whether the save is the one that <see cref="Carry"/> makes: everything in it is decided already.</summary>
    public static bool IsCarrying(PluginScope scope) =>
        scope.Target.Contains(LeadTable.Stage)
        && !scope.Target.Contains(LeadTable.StateCode)
        && !scope.Target.Contains(LeadTable.StatusCode)
        && IsChangingState(scope);

    /// <summary>
    /// Whether the save is one of those by which QualifyLead or SetState of the same lead does its work: the state may be about
    /// to change.
    /// </summary>
    public static bool IsChangingState(PluginScope scope) =>
        scope.RunsInside(MessageNames.SetState, IsAbout(scope.Target.Id, "EntityMoniker")) || scope.RunsInside(
            Qualify, IsAbout(scope.Target.Id, "LeadId"));

    private static Func<IPluginExecutionContext, bool> IsAbout(Guid leadId, string parameter) => context =>
        context.InputParameters.TryGetValue(parameter, out var value) && value is EntityReference reference && reference.Id == leadId;
}
