using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Specification.Queries.Model;

/// <summary>A table of the model: columns of every kind that queries compare and aggregate.</summary>
/// <param name="Name">Logical name.</param>
/// <param name="Columns">The columns, the primary key apart.</param>
public sealed record ModelTable(string Name, IReadOnlyList<ModelColumn> Columns)
{
    /// <summary>Accounts, related to each other.</summary>
    public static readonly ModelTable Account =
        new("account", Common("name", "numberofemployees", "revenue", "accountcategorycode", 2, ["parentaccountid"]));

    /// <summary>Leads of accounts.</summary>
    public static readonly ModelTable Lead =
        new("lead", Common("companyname", "numberofemployees", "revenue", "leadqualitycode", 3, ["parentaccountid"]));

    /// <summary>Opportunities of accounts and leads.</summary>
    public static readonly ModelTable Opportunity =
        new("opportunity", Common("name", "closeprobability", "budgetamount", "budgetstatus", 3, ["parentaccountid", "originatingleadid"]));

    /// <summary>All tables.</summary>
    public static readonly IReadOnlyList<ModelTable> All = [Account, Lead, Opportunity];

    private static readonly (string Table, string From, string To, string Parent)[] Links =
    [
        ("account", "parentaccountid", "accountid", "account"),
        ("account", "accountid", "parentaccountid", "account"),
        ("lead", "parentaccountid", "accountid", "account"),
        ("opportunity", "parentaccountid", "accountid", "account"),
        ("account", "accountid", "parentaccountid", "lead"),
        ("opportunity", "originatingleadid", "leadid", "lead"),
        ("account", "name", "companyname", "lead"),
        ("account", "accountid", "parentaccountid", "opportunity"),
        ("lead", "leadid", "originatingleadid", "opportunity"),
        ("lead", "companyname", "name", "opportunity"),
    ];

    /// <summary>Name of the primary key.</summary>
    public string Key => Name + "id";

    /// <summary>How rows of other tables are linked to its rows: the other table, its column and this table's.</summary>
    public IReadOnlyList<(ModelTable Table, string From, string To)> Related =>
        [.. Links.Where(link => link.Parent == Name).Select(link => (All.Single(table => table.Name == link.Table), link.From, link.To))];

    /// <summary>A column.</summary>
    /// <param name="name">Logical name.</param>
    public ModelColumn Column(string name) => Columns.Single(column => column.Name == name);

    private static List<ModelColumn> Common(string text, string number, string amount, string choice, int options, string[] lookups) =>
    [
        new(text, ModelType.Text), new("description", ModelType.Text), new(number, ModelType.Number), new(amount, ModelType.Amount),
        new(choice, ModelType.Choice) { Options = options },
        new("participatesinworkflow", ModelType.Boolean), new("lastonholdtime", ModelType.Moment),
        .. lookups.Select(
            lookup => new ModelColumn(lookup, ModelType.Lookup) { Target = lookup == "originatingleadid" ? "lead" : "account" }),
    ];
}
