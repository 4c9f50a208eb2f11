using System;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Criteria;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Leads;

/// <summary>
/// The lead category that a save gives: of a new lead without one the default, and none that is deactivated. What a lead has it keeps,
/// whatever becomes of the category.
/// </summary>
/// <remarks>
/// A save of a lead has a budget of requests, and the criteria sets in force are read anyway: their query brings the category along, by a
/// link of the two tables' states, since nothing else is common to them
/// (https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/join-tables). The category is active if the set is, which one
/// in force always is. Where no set is in force there is no row to bring it, and it costs a request that such a save has left.
/// </remarks>
internal static class GivenCategory
{
    private const string StateColumn = "statecode";
    private const string Alias = "category";

    /// <summary>Whether the save has to know a category: a new lead that has none, or one that is new to the lead.</summary>
    /// <param name="scope">The run.</param>
    /// <param name="target">What the save sets.</param>
    /// <param name="stored">The lead before; null when it is created.</param>
    public static bool IsAsked(PluginScope scope, Entity target, IRecordValues? stored) => !LeadMerge.IsUnderWay(scope)
        && (stored is null ? scope.IsCreate : Given(target) is { } given && given.Id != stored.Value(LeadTable.LeadCategoryId).AsId);

    /// <summary>
    /// Reads the sets in force with the category, and writes the default into the save. What is merged into a lead was somebody's category
    /// before, and is not looked at.
    /// </summary>
    /// <returns>Assesses the lead by the sets that were read.</returns>
    /// <exception cref="ProblemException">CRMA3020: the given category is deactivated.</exception>
    public static LeadAssessor Settle(PluginScope scope, Entity target)
    {
        var given = Given(target)?.Id;
        var query = ActiveCriteriaSets.Query();
        query.ColumnSet.AddColumn(StateColumn);
        var link = query.AddLink(LeadCategoryTable.LogicalName, StateColumn, StateColumn, JoinOperator.LeftOuter);
        link.EntityAlias = Alias;
        link.Columns = new ColumnSet(LeadCategoryTable.Id);
        LeadCategories.AddAsked(link.LinkCriteria, given);
        var rows = scope.SystemService.RetrieveMultiple(query).Entities;
        var category = Array.Exists(rows.ToArray(), IsActive)
            ? rows.Select(CategoryOf).FirstOrDefault(id => id is not null)
            : LeadCategories.Active(scope.SystemService, given);
        if (given is null)
        {
            Put(target, category);
        }
        else if (category is null)
        {
            RefuseDeactivated(scope, given.Value);
        }

        return new LeadAssessor(scope, ActiveCriteriaSets.Of(rows));
    }

    private static EntityReference? Given(Entity target) => target.GetAttributeValue<EntityReference>(LeadTable.LeadCategoryId);

    private static void Put(Entity target, Guid? category)
    {
        if (category is { } id)
        {
            target[LeadTable.LeadCategoryId] = new EntityReference(LeadCategoryTable.LogicalName, id);
        }
    }

    // One that is not there is refused by the platform, which writes the lookup.
    private static void RefuseDeactivated(PluginScope scope, Guid id)
    {
        if (LeadCategories.Find(scope.SystemService, id) is { } category)
        {
            throw new ProblemException(Problems.CategoryDeactivated(LeadCategories.NameOf(category)));
        }
    }

    private static bool IsActive(Entity set) => set.GetAttributeValue<OptionSetValue>(StateColumn)?.Value == LeadCategories.ActiveState;

    private static Guid? CategoryOf(Entity set) => LinkedValues.Of<Guid?>(set, Alias, LeadCategoryTable.Id);
}
