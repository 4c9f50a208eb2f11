using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Formulas;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Messages.Rollups;

/// <summary>
/// CalculateRollupField: computes a rollup column of a row now, over all related rows whoever may read them; asks for write access to the row
/// (https://learn.microsoft.com/power-apps/developer/data-platform/calculated-rollup-attributes#retrieve-a-calculated-rollup-column-value-immediately
/// and https://learn.microsoft.com/power-apps/maker/data-platform/define-rollup-fields). Who changed the row last stays as it was.
/// </summary>
internal sealed class CalculateRollupFieldHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "CalculateRollupField";

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var target = scope.Required<EntityReference>("Target");
        var table = scope.Catalog.Table(target.LogicalName);
        var column = table.Column(scope.Required<string>("FieldName"));
        var formula = FormulaOf(table, column);
        var id = RowReader.RequireId(scope, target);
        var row = scope.Transaction.Retrieve(table.LogicalName, id) ?? throw DataverseFault.ObjectDoesNotExist(table.SchemaName, id);
        scope.Access.Require(row, AccessRight.Write);
        scope.Transaction.Update(table.LogicalName, id, new RollupCalculation(scope, row, column, formula).Run());

        var columns = new ColumnSet(column.LogicalName, RollupColumns.DateOf(column.LogicalName), RollupColumns.StateOf(column.LogicalName));
        var response = new CalculateRollupFieldResponse();
        response.Results["Entity"] = RowEntity.Find(
            scope, scope.Transaction, table, id, RetrievedColumns.Of(table, columns), scope.Access.User)!;
        return response;
    }

    private static RollupFormula FormulaOf(TableDefinition table, ColumnDefinition column)
    {
        if (column.Source != ColumnSource.Rollup)
        {
            throw DataverseFault.InvalidArgument($"The column '{column.LogicalName}' of '{table.LogicalName}' is no rollup column.");
        }

        return column.Formula is { } formula
            ? RollupFormula.Parse(formula)
            : throw DataverseFault.NotSupported($"the formula of the rollup column '{column.LogicalName}' of '{table.LogicalName}'; the import named what it has");
    }
}
