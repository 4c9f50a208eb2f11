using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Criteria;

/// <summary>A row of crma_criteriaset as the rules see it.</summary>
internal static class CriteriaSetRow
{
    /// <summary>The set with the given criteria.</summary>
    public static CriteriaSet Read(Entity row, IEnumerable<Criterion> criteria) => new(
        row.Id,
        row.GetAttributeValue<string>(CriteriaSetTable.Name) ?? "",
        row.GetAttributeValue<string>(CriteriaSetTable.Code) ?? "",
        row.GetAttributeValue<int>(CriteriaSetTable.Version),
        (Enforcement)(row.GetAttributeValue<OptionSetValue>(CriteriaSetTable.Enforcement)?.Value ?? (int)Enforcement.Off),
        row.GetAttributeValue<int>(CriteriaSetTable.Threshold),
        criteria,
        new CriteriaScope(
            row.GetAttributeValue<string>(CriteriaSetTable.Segment),
            row.GetAttributeValue<EntityReference>(CriteriaSetTable.CampaignId)?.Id,
            row.GetAttributeValue<EntityReference>(CriteriaSetTable.BusinessUnitId)?.Id),
        row.GetAttributeValue<DateTime?>(CriteriaSetTable.ActivatedOn) is { } activatedOn ? DateTime.SpecifyKind(activatedOn, DateTimeKind.Utc) : null);

    /// <summary>Phase of the set; a row without one counts as a draft.</summary>
    public static CriteriaSetPhase PhaseOf(Entity row) =>
        (CriteriaSetPhase)(row.GetAttributeValue<OptionSetValue>(CriteriaSetTable.Phase)?.Value ?? (int)CriteriaSetPhase.Draft);
}
