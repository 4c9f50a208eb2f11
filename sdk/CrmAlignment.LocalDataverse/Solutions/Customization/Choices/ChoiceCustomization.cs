using System.Collections.Immutable;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.Metadata;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Solutions.Components;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Choices;

/// <summary>
/// A change of the options of one choice: that of a column, or a global one
/// (https://learn.microsoft.com/power-apps/developer/data-platform/org-service/metadata-option-sets).
/// </summary>
internal sealed class ChoiceCustomization
{
    private readonly IRequestScope _scope;
    private readonly UnmanagedSolution _solution;

    private ChoiceCustomization(IRequestScope scope, TableDefinition? table, ColumnDefinition? column, ChoiceDefinition choice)
    {
        _scope = scope;
        _solution = UnmanagedSolution.Of(scope);
        Table = table;
        Column = column;
        Choice = choice;
    }

    /// <summary>The table; null for a global choice.</summary>
    public TableDefinition? Table { get; }

    /// <summary>The column; null for a global choice.</summary>
    public ColumnDefinition? Column { get; }

    /// <summary>The choice as it is.</summary>
    public ChoiceDefinition Choice { get; }

    /// <summary>The choice that a request names: that of a column, or else a global one.</summary>
    /// <param name="scope">The request: EntityLogicalName and AttributeLogicalName, or OptionSetName.</param>
    /// <param name="types">The types of columns that the message is for.</param>
    public static ChoiceCustomization Of(IRequestScope scope, params ImmutableArray<ColumnType> types)
    {
        CustomizationPrivilege.Require(scope, CustomizationPrivilege.WriteChoice);
        if (scope.Optional<string>("EntityLogicalName") is { Length: > 0 } table
            && scope.Optional<string>("AttributeLogicalName") is { Length: > 0 } column)
        {
            return OfColumn(scope, table, column, types);
        }

        return scope.Optional<string>("OptionSetName") is { Length: > 0 } name
            ? new ChoiceCustomization(scope, null, null, Definitions.GlobalChoice(scope.Catalog, name))
            : throw DataverseFault.MissingParameter(scope.Message, "EntityLogicalName and AttributeLogicalName (or OptionSetName)");
    }

    /// <summary>The choice of a state or status column.</summary>
    /// <param name="scope">The request: EntityLogicalName; OptionSetName is reserved.</param>
    /// <param name="column">The column, unless AttributeLogicalName names it.</param>
    /// <param name="type">State or status.</param>
    public static ChoiceCustomization OfState(IRequestScope scope, string column, ColumnType type)
    {
        CustomizationPrivilege.Require(scope, CustomizationPrivilege.WriteChoice);
        var named = scope.Optional<string>("AttributeLogicalName");
        return OfColumn(
            scope, scope.Required<string>("EntityLogicalName"), string.IsNullOrEmpty(named) ? column : named, [type]);
    }

    /// <summary>An option of the choice.</summary>
    /// <param name="value">Its number.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">There is no such option (0x8004431A).</exception>
    public ChoiceOption Option(int value) => Choice.Find(value) ?? throw OptionFault.Unknown(Choice, value);

    /// <summary>The number of a new option: the one that the request gives, or the next one of the publisher.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">
    /// The number is negative (0x8004431A) or taken (0x80044310), or the publisher has none left.
    /// </exception>
    public int NewValue() => _scope.Optional<int?>("Value") is { } given
        ? NewOptionValue.Given(Choice, given)
        : NewOptionValue.Next(Choice, _solution.OptionValuePrefix);

    /// <summary>Takes the change over.</summary>
    /// <param name="changed">The choice as it shall be.</param>
    public void Apply(ChoiceDefinition changed)
    {
        if (Column is null)
        {
            _scope.Transaction.ApplyCatalog(LostDefaults.Clear(_scope.Catalog.WithGlobalChoice(changed), changed));
            _solution.Add(MetadataComponents.OfChoice(changed.Name));
            return;
        }

        var column = (Column with { Choice = changed }).WithoutLostDefault();
        _scope.Transaction.ApplyCatalog(_scope.Catalog.WithTable(KeepDefaultStatuses(Table!).WithColumns([column])));
        _solution.Add(Table!.LogicalName, MetadataComponents.OfColumn(Table.LogicalName, column.LogicalName));
    }

    private static ChoiceCustomization OfColumn(IRequestScope scope, string tableName, string name, ImmutableArray<ColumnType> types)
    {
        var table = scope.Catalog.Table(tableName);
        var column = table.Column(name);
        if (!types.Contains(column.Type))
        {
            throw OptionFault.NotForColumn(scope.Message, table, column, types);
        }

        if (column.Choice is { IsGlobal: true } global)
        {
            throw DataverseFault.InvalidArgument(
                $"The column '{name}' of '{tableName}' uses the global choice '{global.Name}'. Name that in OptionSetName, and no column.");
        }

        return new ChoiceCustomization(scope, table, column, column.Choice ?? YesAndNo(table, column));
    }

    private static ChoiceDefinition YesAndNo(TableDefinition table, ColumnDefinition column) =>
        new($"{table.LogicalName}_{column.LogicalName}", [new ChoiceOption(0, "No"), new ChoiceOption(1, "Yes")]);

    // Which status a state has by default must not follow from the order of the options any more when that changes.
    private TableDefinition KeepDefaultStatuses(TableDefinition table)
    {
        if (Column!.Type != ColumnType.Status
            || table.FindColumn("statecode") is not { Choice: { } states } column
            || states.Options.All(state => state.DefaultStatus is not null))
        {
            return table;
        }

        var kept = states.Options.Select(state => state with { DefaultStatus = StateRules.DefaultStatus(states, Choice, state.Value) });
        return table.WithColumns([column with { Choice = states.WithOptions(kept) }]);
    }
}
