using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Rows;

/// <summary>Reads lead categories, and what refers to them.</summary>
internal static class LeadCategories
{
    /// <summary>State of an active category.</summary>
    public const int ActiveState = 0;

    /// <summary>What <see cref="LeadCategoryTable.DefaultKey"/> holds in the active default category, and nothing in any other.</summary>
    public const string KeyOfDefault = "default";

    private const string StateColumn = "statecode";

    /// <summary>Lookups that a category cannot be deleted from, by their tables; all have one name.</summary>
    private static readonly string[] Referring =
    [
        LeadTable.LogicalName, OpportunityTable.LogicalName, HandoverTable.LogicalName, NurtureEnrollmentTable.LogicalName,
        CriteriaSetTable.LogicalName, KpiTargetTable.LogicalName,
    ];

    /// <summary>Asks for one category: the active default one, or that of an id.</summary>
    /// <param name="filter">Gets the condition.</param>
    /// <param name="id">Its id; null for the default.</param>
    public static void AddAsked(FilterExpression filter, Guid? id)
    {
        if (id is { } given)
        {
            filter.AddCondition(LeadCategoryTable.Id, ConditionOperator.Equal, given);
        }
        else
        {
            filter.AddCondition(LeadCategoryTable.DefaultKey, ConditionOperator.Equal, KeyOfDefault);
        }
    }

    /// <summary>The category, if it is active: the default one, or that of an id; null when there is none.</summary>
    public static Guid? Active(IOrganizationService systemService, Guid? id)
    {
        var query = new QueryExpression(LeadCategoryTable.LogicalName) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(StateColumn, ConditionOperator.Equal, ActiveState);
        AddAsked(query.Criteria, id);
        return systemService.RetrieveMultiple(query).Entities.Select(row => (Guid?)row.Id).FirstOrDefault();
    }

    /// <summary>The category of an id with its name; null when there is none.</summary>
    public static Entity? Find(IOrganizationService systemService, Guid id)
    {
        var query = new QueryExpression(LeadCategoryTable.LogicalName) { ColumnSet = new ColumnSet(LeadCategoryTable.Name) };
        query.Criteria.AddCondition(LeadCategoryTable.Id, ConditionOperator.Equal, id);
        return systemService.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    /// <summary>The active categories that are marked as default.</summary>
    public static IEnumerable<Entity> Defaults(IOrganizationService systemService)
    {
        var query = new QueryExpression(LeadCategoryTable.LogicalName) { ColumnSet = new ColumnSet(LeadCategoryTable.Name) };
        query.Criteria.AddCondition(LeadCategoryTable.IsDefault, ConditionOperator.Equal, true);
        query.Criteria.AddCondition(StateColumn, ConditionOperator.Equal, ActiveState);
        query.AddOrder(LeadCategoryTable.Id, OrderType.Ascending);
        return systemService.RetrieveMultiple(query).Entities;
    }

    /// <summary>Tables with rows that name a category: at most one request a table.</summary>
    public static IEnumerable<string> ReferringTables(IOrganizationService systemService, Guid id) => Referring.Where(table =>
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition(LeadTable.LeadCategoryId, ConditionOperator.Equal, id);
        return systemService.RetrieveMultiple(query).Entities.Count > 0;
    });

    /// <summary>What it is called; its id where it has no name.</summary>
    public static string NameOf(Entity category) =>
        category.GetAttributeValue<string>(LeadCategoryTable.Name) is { Length: > 0 } name ? name : category.Id.ToString("D");
}
