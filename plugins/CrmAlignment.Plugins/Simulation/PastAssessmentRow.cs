using System;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Simulation;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Simulation;

/// <summary>A row of crma_assessment as the simulation sees it.</summary>
internal static class PastAssessmentRow
{
    public static PastAssessment Read(Entity row)
    {
        var kept = row.GetAttributeValue<string>(AssessmentTable.JudgedValues);
        var values = string.IsNullOrEmpty(kept) ? null : JudgedValues.TryRead(kept!);
        return new PastAssessment(
            row.GetAttributeValue<EntityReference>(AssessmentTable.CriteriaSetId)?.Id,
            (CriteriaVerdict)(row.GetAttributeValue<OptionSetValue>(AssessmentTable.Verdict)?.Value ?? (int)CriteriaVerdict.NoCriteria),
            DateTime.SpecifyKind(row.GetAttributeValue<DateTime>(AssessmentTable.AssessedOn), DateTimeKind.Utc),
            values,
            IsUnreadable: values is null && !string.IsNullOrEmpty(kept));
    }
}
