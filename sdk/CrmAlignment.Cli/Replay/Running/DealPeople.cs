using System;
using System.Collections.Generic;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Replay.Running;

/// <summary>Writes who has a part in the purchase of a deal into the buying center of its lead; nobody twice, however often a run is repeated.</summary>
/// <param name="sales">Acts as sales.</param>
/// <param name="columns">Columns of the deals file with names, by role.</param>
internal sealed class DealPeople(IOrganizationService sales, IReadOnlyDictionary<PurchaseRole, string> columns)
{
    /// <summary>Writes the people of a line: a request each to look and to write, none where the map names no column.</summary>
    public void Write(Guid lead, InputRow row)
    {
        foreach (var (role, column) in columns)
        {
            if (row[column] is { Length: > 0 } name && !IsKnown(lead, role, name))
            {
                sales.Create(new Entity(BuyingRoleTable.LogicalName)
                {
                    [BuyingRoleTable.LeadId] = new EntityReference(LeadTable.LogicalName, lead),
                    [BuyingRoleTable.Name] = name,
                    [BuyingRoleTable.Role] = new OptionSetValue((int)role),
                });
            }
        }
    }

    private bool IsKnown(Guid lead, PurchaseRole role, string name)
    {
        var query = new QueryExpression(BuyingRoleTable.LogicalName) { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition(BuyingRoleTable.LeadId, ConditionOperator.Equal, lead);
        query.Criteria.AddCondition(BuyingRoleTable.Role, ConditionOperator.Equal, (int)role);
        query.Criteria.AddCondition(BuyingRoleTable.Name, ConditionOperator.Equal, name);
        return sales.RetrieveMultiple(query).Entities.Count > 0;
    }
}
