using System;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Client;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Setup;

/// <summary>
/// Brings the agreed criteria of a map into force: the administrator drafts them, marketing and sales sign, the administrator
/// activates.
/// </summary>
public static class AgreementSetup
{
    /// <summary>Does nothing when a set with the code is, or was, in force already.</summary>
    /// <param name="map">The criteria.</param>
    /// <param name="administrator">Service of the administrator.</param>
    /// <param name="marketing">Service of the one who signs for marketing.</param>
    /// <param name="sales">Service of the one who signs for sales.</param>
    public static void Prepare(
        CriteriaMap map, IOrganizationService administrator, IOrganizationService marketing, IOrganizationService sales)
    {
        if (RowLookup.Find(administrator, CriteriaSetTable.LogicalName, CriteriaSetTable.Code, map.Code) is { } existing)
        {
            if (!IsDraft(administrator, existing))
            {
                return;
            }

            // An earlier run stopped before the set was in force, or its criteria were refused: it is drafted anew from the map.
            administrator.Delete(CriteriaSetTable.LogicalName, existing);
        }

        var set = Draft(administrator, map);
        new AlignmentClient(marketing).AgreeCriteriaSet(set, AgreementSide.Marketing);
        new AlignmentClient(sales).AgreeCriteriaSet(set, AgreementSide.Sales);
        new AlignmentClient(administrator).ActivateCriteriaSet(set);
    }

    private static bool IsDraft(IOrganizationService service, Guid set) =>
        service.Retrieve(CriteriaSetTable.LogicalName, set, new ColumnSet(CriteriaSetTable.Phase))
            .GetAttributeValue<OptionSetValue>(CriteriaSetTable.Phase).Value == (int)CriteriaSetPhase.Draft;

    private static Guid Draft(IOrganizationService service, CriteriaMap map)
    {
        var set = new Entity(CriteriaSetTable.LogicalName, Guid.NewGuid())
        {
            [CriteriaSetTable.Name] = map.Name,
            [CriteriaSetTable.Code] = map.Code,
            [CriteriaSetTable.Version] = 1,
            [CriteriaSetTable.Phase] = new OptionSetValue((int)CriteriaSetPhase.Draft),
            [CriteriaSetTable.Enforcement] = new OptionSetValue((int)map.Enforcement),
            [CriteriaSetTable.Threshold] = map.Threshold,
        };
        var criteria = map.Items.Select((item, i) => Criterion(set.Id, item, sequence: i + 1));
        RowGroup.Write(service, criteria.Prepend(set).Select(row => new CreateRequest { Target = row }));
        return set.Id;
    }

    private static Entity Criterion(Guid set, CriterionMap item, int sequence)
    {
        var row = new Entity(CriterionTable.LogicalName)
        {
            [CriterionTable.Name] = item.Name,
            [CriterionTable.CriteriaSetId] = new EntityReference(CriteriaSetTable.LogicalName, set),
            [CriterionTable.Sequence] = sequence,
            [CriterionTable.Kind] = new OptionSetValue((int)item.Kind),
            [CriterionTable.Dimension] = new OptionSetValue((int)item.Dimension),
            [CriterionTable.Column] = item.Column,
            [CriterionTable.ValueType] = new OptionSetValue((int)item.ValueType),
            [CriterionTable.Operator] = new OptionSetValue((int)item.Operator),
        };
        row.SetWhereGiven(CriterionTable.Value, item.Value);
        row.SetWhereGiven(CriterionTable.Points, item.Points);
        row.SetWhereGiven(CriterionTable.Guidance, item.Guidance);
        return row;
    }
}
