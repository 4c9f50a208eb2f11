using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Criteria;

/// <summary>A row of crma_criteriaset as the rules see it.</summary>
[Columns(
    CriteriaSetTable.Name,
    CriteriaSetTable.Code,
    CriteriaSetTable.Version,
    CriteriaSetTable.Enforcement,
    CriteriaSetTable.Threshold,
    CriteriaSetTable.Segment,
    CriteriaSetTable.CampaignId,
    CriteriaSetTable.LeadCategoryId,
    CriteriaSetTable.BusinessUnitId,
    CriteriaSetTable.ActivatedOn)]
internal static class CriteriaSetRow
{
    /// <summary>The set with the given criteria.</summary>
    public static CriteriaSet Read(Entity row, IEnumerable<Criterion> criteria) => new(TermsOf(row), criteria);

    private static CriteriaSetTerms TermsOf(Entity row) => new()
    {
        Id = row.Id,
        Name = row.GetAttributeValue<string>(CriteriaSetTable.Name) ?? "",
        Code = row.GetAttributeValue<string>(CriteriaSetTable.Code) ?? "",
        Version = row.GetAttributeValue<int>(CriteriaSetTable.Version),
        Enforcement = (Enforcement)(row.GetAttributeValue<OptionSetValue>(CriteriaSetTable.Enforcement)?.Value ?? (int)Enforcement.Off),
        Threshold = row.GetAttributeValue<int>(CriteriaSetTable.Threshold),
        Scope = new CriteriaScope(
            row.GetAttributeValue<string>(CriteriaSetTable.Segment),
            row.GetAttributeValue<EntityReference>(CriteriaSetTable.CampaignId)?.Id,
            row.GetAttributeValue<EntityReference>(CriteriaSetTable.BusinessUnitId)?.Id,
            row.GetAttributeValue<EntityReference>(CriteriaSetTable.LeadCategoryId)?.Id),
        ActivatedOn = row.GetAttributeValue<DateTime?>(CriteriaSetTable.ActivatedOn) is { } activatedOn
            ? DateTime.SpecifyKind(activatedOn, DateTimeKind.Utc)
            : null,
    };
}
