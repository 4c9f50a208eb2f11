using System;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Leads;

/// <summary>Keeps, as a row of crma_assessment, what a set said of a lead when its verdict changed or it passed the gate.</summary>
internal static class AssessmentEvidence
{
    private const int NameLength = 200;

    /// <summary>Writes the row as SYSTEM, so that nobody needs the privilege to make evidence; nothing where no set applies.</summary>
    /// <param name="scope">The run.</param>
    /// <param name="before">The lead before; null when it is created.</param>
    /// <param name="after">The lead after.</param>
    public static void Keep(PluginScope scope, Entity? before, Entity after)
    {
        if (after.GetAttributeValue<EntityReference>(LeadTable.CriteriaSetId) is not { } set || !(ChangesVerdict(before, after) || PassesGate(before, after)))
        {
            return;
        }

        var assessed = AssessedSet.Recall(scope, set.Id);
        var verdict = Choice(after, LeadTable.Verdict) ?? (int)CriteriaVerdict.NoCriteria;
        var name = $"{assessed.Name} {assessed.Version}: {(CriteriaVerdict)verdict}";
        var row = new Entity(AssessmentTable.LogicalName)
        {
            [AssessmentTable.Name] = name.Length <= NameLength ? name : name.Substring(name.Length - NameLength),
            [AssessmentTable.LeadId] = new EntityReference(LeadTable.LogicalName, scope.Context.PrimaryEntityId),
            [AssessmentTable.CriteriaSetId] = set,
            [AssessmentTable.SetVersion] = assessed.Version,
            [AssessmentTable.Score] = after.GetAttributeValue<int?>(LeadTable.Score),
            [AssessmentTable.Threshold] = assessed.Threshold,
            [AssessmentTable.Verdict] = new OptionSetValue(verdict),
            [AssessmentTable.UnmetCriteria] = after.GetAttributeValue<string>(LeadTable.UnmetCriteria),
            [AssessmentTable.AssessedOn] = after.GetAttributeValue<DateTime?>(LeadTable.AssessedOn) ?? scope.Now,
        };
        if (Choice(after, LeadTable.Stage) is { } stage)
        {
            row[AssessmentTable.Stage] = new OptionSetValue(stage);
        }

        scope.SystemService.Create(row);
    }

    private static bool ChangesVerdict(Entity? before, Entity after) =>
        Choice(after, LeadTable.Verdict) != (before is null ? null : Choice(before, LeadTable.Verdict));

    private static bool PassesGate(Entity? before, Entity after) =>
        Choice(after, LeadTable.Stage) is { } stage
        && stage != (before is null ? null : Choice(before, LeadTable.Stage))
        && Gate.Guards((LeadStage)stage);

    private static int? Choice(Entity lead, string column) => lead.GetAttributeValue<OptionSetValue>(column)?.Value;
}
