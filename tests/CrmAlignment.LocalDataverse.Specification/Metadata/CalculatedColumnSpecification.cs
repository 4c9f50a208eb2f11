using System;
using System.IO;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Solutions;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Metadata;

/// <summary>
/// https://learn.microsoft.com/power-apps/maker/data-platform/define-calculated-fields and
/// https://learn.microsoft.com/power-apps/developer/data-platform/calculated-rollup-attributes.
/// </summary>
[Capability("Metadata", "Calculated columns")]
[Trait(Category.Name, Category.Slow)]
public abstract class CalculatedColumnSpecification<TEnvironment>(TEnvironment environment) : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableFact]
    public void Arithmetic_follows_the_columns_that_it_reads_in_every_write()
    {
        Create(new MoneyAttributeMetadata("new_Weighted") { FormulaDefinition = Weighted() });
        var lead = Lead(("revenue", new Money(100m)), ("numberofemployees", 3));
        Assert.Equal((300m, 300m), (Amount(lead, "new_weighted"), Amount(lead, "new_weighted_base")));

        Admin.Update(new Entity("lead", lead) { ["numberofemployees"] = 4 });
        Assert.Equal(400m, Amount(lead, "new_weighted"));
        Admin.Update(new Entity("lead", lead) { ["revenue"] = null });
        Assert.Null(Amount(lead, "new_weighted"));
        Assert.Null(Amount(lead, "new_weighted_base"));
    }

    [SkippableFact]
    public void Rows_that_were_there_before_the_column_have_values_and_queries_filter_and_sort_by_them()
    {
        var leads = new[] { 3, 1, 2 }.Select(count => Lead(("revenue", new Money(10m)), ("numberofemployees", count))).ToList();

        Create(new MoneyAttributeMetadata("new_Weighted") { FormulaDefinition = Weighted() });

        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("new_weighted") };
        query.Criteria.AddCondition("new_weighted", ConditionOperator.GreaterThan, 10m);
        query.AddOrder("new_weighted", OrderType.Ascending);
        Assert.Equal([leads[2], leads[0]], Admin.RetrieveMultiple(query).Entities.Select(row => row.Id));
    }

    [SkippableFact]
    public void First_branch_whose_condition_holds_counts()
    {
        Create(new StringAttributeMetadata("new_Size")
        {
            FormulaDefinition = FormulaXaml.Calculated(
                FormulaXaml.Read("lead", "numberofemployees", "count") + FormulaXaml.Constant("Integer", "100", "many") + FormulaXaml.Test("GreaterThan", "isMany", "count", "many")
                + FormulaXaml.Read("lead", "companyname", "company") + FormulaXaml.Test("NotNull", "isNamed", "company")
                + FormulaXaml.Join("And", "isBig", "isMany", "isNamed"),
                FormulaXaml.Branch("isBig", FormulaXaml.Set("lead", "new_size", "big", FormulaXaml.Constant("String", "big", "big"))),
                FormulaXaml.Branch("True", FormulaXaml.Set("lead", "new_size", "small", FormulaXaml.Constant("String", "small", "small")))),
        });

        Assert.Equal("big", Column(Lead(("numberofemployees", 101), ("companyname", "Contoso")), "new_size"));
        Assert.Equal("small", Column(Lead(("numberofemployees", 101)), "new_size"));
        Assert.Equal("small", Column(Lead(), "new_size"));
    }

    [SkippableTheory]
    [InlineData("TrimLeft", "RXX10-3456789", "10-3456789")]
    [InlineData("TrimRight", "20-3456789RXX", "20-3456789")]
    public void Texts_are_cut_as_the_page_shows(string function, string text, string expected)
    {
        Create(new StringAttributeMetadata("new_Cut")
        {
            FormulaDefinition = Always(
                "new_cut",
                FormulaXaml.Read("lead", "companyname", "text") + FormulaXaml.Constant("Integer", "3", "count") + FormulaXaml.Compute(function, "result", "text", "count")),
        });

        Assert.Equal(expected, Column(Lead(("companyname", text)), "new_cut"));
    }

    [SkippableFact]
    public void Texts_are_joined_and_calculated_columns_are_made_of_others()
    {
        Create(new StringAttributeMetadata("new_Whole")
        {
            MaxLength = 200,
            FormulaDefinition = Always(
                "new_whole",
                FormulaXaml.Read("lead", "firstname", "first") + FormulaXaml.Constant("String", " of, &quot;&quot;x", "of") + FormulaXaml.Read("lead", "companyname", "company")
                    + FormulaXaml.Compute("Concat", "result", "first", "of", "company")),
        });
        Create(new StringAttributeMetadata("new_Twice")
        {
            MaxLength = 200,
            FormulaDefinition = Always("new_twice", FormulaXaml.Read("lead", "new_whole", "whole") + FormulaXaml.Compute("Concat", "result", "whole", "whole")),
        });

        var lead = Lead(("firstname", "Iva"), ("companyname", "Contoso"));
        Assert.Equal("Iva of, \"xContoso", Column(lead, "new_whole"));
        Admin.Update(new Entity("lead", lead) { ["firstname"] = "O" });
        Assert.Equal("O of, \"xContosoO of, \"xContoso", Column(lead, "new_twice"));
    }

    [SkippableTheory]
    [InlineData("DiffInDays", "2026-01-31T23:00:00Z", "2026-02-01T01:00:00Z", 1)]
    [InlineData("DiffInDays", "2026-02-01T01:00:00Z", "2026-02-01T23:00:00Z", 0)]
    [InlineData("DiffInMonths", "2026-01-31T23:00:00Z", "2026-02-01T01:00:00Z", 1)]
    [InlineData("DiffInMonths", "2026-02-01T01:00:00Z", "2026-02-28T01:00:00Z", 0)]
    [InlineData("DiffInYears", "2025-12-31T23:00:00Z", "2026-01-01T01:00:00Z", 1)]
    [InlineData("DiffInWeeks", "2026-01-31T12:00:00Z", "2026-02-01T12:00:00Z", 1)]
    [InlineData("DiffInHours", "2026-01-31T23:00:00Z", "2026-02-01T01:00:00Z", 2)]
    public void Differences_of_dates_are_zero_within_one_of_the_kind(string function, string first, string second, int expected)
    {
        Create(new IntegerAttributeMetadata("new_Between")
        {
            FormulaDefinition = FormulaXaml.Calculated(FormulaXaml.Branch("True", FormulaXaml.Set(
                "task", "new_between", "result",
                FormulaXaml.Read("task", "scheduledstart", "one") + FormulaXaml.Read("task", "scheduledend", "other") + FormulaXaml.Compute(function, "result", "one", "other")))),
        }, "task");

        var task = Add("task", ("subject", "s"), ("scheduledstart", Moment(first)), ("scheduledend", Moment(second)));

        Assert.Equal(expected, Admin.Retrieve("task", task, new ColumnSet("new_between"))["new_between"]);
    }

    [SkippableFact]
    public void Dates_are_moved()
    {
        Create(new DateTimeAttributeMetadata
        {
            SchemaName = "new_Follow",
            FormulaDefinition = Always(
                "new_follow",
                FormulaXaml.Read("task", "scheduledstart", "start") + FormulaXaml.Constant("Integer", "2", "count") + FormulaXaml.Compute("AddWeeks", "result", "count", "start"),
                "task"),
        }, "task");

        var task = Add("task", ("subject", "s"), ("scheduledstart", Moment("2026-01-31T23:00:00Z")));

        Assert.Equal(Moment("2026-02-14T23:00:00Z"), Admin.Retrieve("task", task, new ColumnSet("new_follow"))["new_follow"]);
    }

    [SkippableFact]
    public void Values_that_are_written_are_ignored_and_division_by_zero_gives_none()
    {
        Create(new DecimalAttributeMetadata("new_Share")
        {
            FormulaDefinition = Always(
                "new_share",
                FormulaXaml.Constant("Decimal", "10", "ten") + FormulaXaml.Read("lead", "numberofemployees", "count") + FormulaXaml.Compute("Divide", "result", "ten", "count")),
        });

        var lead = Lead(("new_share", 7m), ("numberofemployees", 3));
        Assert.Equal(3.33m, Column(lead, "new_share"));
        Admin.Update(new Entity("lead", lead) { ["new_share"] = 7m });
        Assert.Equal(3.33m, Column(lead, "new_share"));
        Admin.Update(new Entity("lead", lead) { ["numberofemployees"] = 0 });
        Assert.Null(Column(lead, "new_share"));
    }

    [SkippableFact]
    public void Metadata_says_what_the_column_is_and_what_it_reads_cannot_be_deleted()
    {
        Create(new IntegerAttributeMetadata("new_Source") { SourceType = 0 });
        Create(new IntegerAttributeMetadata("new_Double")
        {
            FormulaDefinition = Always("new_double", FormulaXaml.Read("lead", "new_source", "one") + FormulaXaml.Compute("Add", "result", "one", "one")),
        });

        var metadata = (IntegerAttributeMetadata)((RetrieveAttributeResponse)Admin.Execute(
            new RetrieveAttributeRequest { EntityLogicalName = "lead", LogicalName = "new_double" })).AttributeMetadata;
        Assert.Equal((1, false, false), (metadata.SourceType, metadata.IsValidForCreate, metadata.IsValidForUpdate));
        Assert.Contains("new_source", metadata.FormulaDefinition, StringComparison.Ordinal);
        Fault(() => Delete("new_source"));
        Delete("new_double");
        Delete("new_source");
    }

    [SkippableFact]
    public void Formula_that_is_not_supported_is_refused_by_name()
    {
        Assert.Contains("it has the function Now", Refusal(Always("new_x", FormulaXaml.Compute("Now", "result"))), StringComparison.Ordinal);
        Assert.Contains(
            "it has a column of a related row (account.name)",
            Refusal(Always("new_x", FormulaXaml.Read("account", "name", "result", "related_parentaccountid#account"))),
            StringComparison.Ordinal);
        Assert.Contains(
            "it has the column lead.new_gone, which is not here", Refusal(Always("new_x", FormulaXaml.Read("lead", "new_gone", "result"))), StringComparison.Ordinal);
        Assert.Contains(
            "it has a circle of calculated columns", Refusal(Always("new_x", FormulaXaml.Read("lead", "new_x", "result"))), StringComparison.Ordinal);

        string Refusal(string formula)
        {
            var fault = Fault(() => Create(new StringAttributeMetadata("new_X") { FormulaDefinition = formula }));
            Assert.Equal(DataverseErrorCode.NotSupported, fault.ErrorCode);
            return fault.Message;
        }
    }

    [SkippableFact]
    public void Package_brings_them_and_what_is_not_supported_is_refused_or_left_without_values()
    {
        Import(Package(Always("tst_double", Doubled(), "tst_a")));
        var row = Add("tst_a", ("tst_name", "n"), ("tst_one", 4));
        Assert.Equal(8, Admin.Retrieve("tst_a", row, new ColumnSet("tst_double"))["tst_double"]);

        // Another formula counts for the rows that are there.
        Import(Package(Always("tst_double", Doubled() + FormulaXaml.Compute("Add", "result", "result", "one"), "tst_a"), "1.1.0.0"));
        Assert.Equal(12, Admin.Retrieve("tst_a", row, new ColumnSet("tst_double"))["tst_double"]);

        var now = Package(Always("tst_double", FormulaXaml.Compute("Now", "result"), "tst_a"), "1.2.0.0");
        Assert.Contains(
            "calculated definition of column tst_a.tst_double: it has the function Now, which the local Dataverse does not support.",
            Fault(() => Import(now)).Message,
            StringComparison.Ordinal);
        Assert.Equal(
            ["The calculated definition of column tst_a.tst_double is left out: it has the function Now, nothing computes it, and it reads as null."],
            Organization.ImportSolution(new MemoryStream(now.Build()), new ImportOptions { SkipUnsupported = true }));
        Assert.False(Admin.Retrieve("tst_a", Add("tst_a", ("tst_name", "n"), ("tst_one", 4)), new ColumnSet("tst_double")).Contains("tst_double"));
    }

    [SkippableFact]
    public void Exported_rows_have_the_same_values_where_they_are_imported()
    {
        Import(Package(Always("tst_double", Doubled(), "tst_a")));
        var row = Add("tst_a", ("tst_name", "n"), ("tst_one", 4));
        using var rows = new MemoryStream();
        Organization.ExportRows(rows);
        rows.Position = 0;
        using var other = Environment.RequireLocal("it exports rows").OpenAnother(options => options);
        other.AdminService.Execute(new ImportSolutionRequest { CustomizationFile = Package(Always("tst_double", Doubled(), "tst_a")).Build() });

        other.ImportRows(rows);

        other.AdminService.Update(new Entity("tst_a", row) { ["tst_one"] = 5 });
        Assert.Equal(10, other.AdminService.Retrieve("tst_a", row, new ColumnSet("tst_double"))["tst_double"]);
    }

    private static SolutionZip Package(string formula, string version = "1.0.0.0") => Managed(version)
        .Table("tst_A", SolutionXml.Integer("tst_One") + SolutionXml.Column(
            "tst_Double", "int", "<Format>none</Format><SourceType>1</SourceType><FormulaDefinitionFileName>/FormulaDefinitions/tst_A-tst_Double.xaml</FormulaDefinitionFileName>"))
        .Part("FormulaDefinitions/tst_A-tst_Double.xaml", formula);

    private static string Doubled() => FormulaXaml.Read("tst_a", "tst_one", "one") + FormulaXaml.Compute("Add", "result", "one", "one");

    private static string Weighted() => FormulaXaml.Calculated(FormulaXaml.Branch("True", FormulaXaml.Set(
        "lead", "new_weighted", "result",
        FormulaXaml.Read("lead", "revenue", "amount") + FormulaXaml.Compute("SelectFirstNonNull", "some", "amount") + FormulaXaml.Read("lead", "numberofemployees", "count")
            + FormulaXaml.Compute("Multiply", "result", "some", "count"))));

    private static string Always(string column, string steps, string table = "lead") =>
        FormulaXaml.Calculated(FormulaXaml.Branch("True", FormulaXaml.Set(table, column, "result", steps)));

    private static DateTime Moment(string text) => DateTime.Parse(text, null, System.Globalization.DateTimeStyles.AdjustToUniversal);

    private void Create(AttributeMetadata column, string table = "lead")
    {
        column.SourceType ??= 1;
        Admin.Execute(new CreateAttributeRequest { EntityName = table, Attribute = column });
    }

    private void Delete(string column) => Admin.Execute(new DeleteAttributeRequest { EntityLogicalName = "lead", LogicalName = column });

    private Guid Lead(params (string Column, object? Value)[] values) => Add("lead", [("subject", "s"), ("lastname", "l"), .. values]);

    private object? Column(Guid lead, string column) => Admin.Retrieve("lead", lead, new ColumnSet(column)).GetAttributeValue<object?>(column);

    private decimal? Amount(Guid lead, string column) => (Column(lead, column) as Money)?.Value;
}

public sealed class CalculatedColumnInMemory(InMemoryEnvironment environment) : CalculatedColumnSpecification<InMemoryEnvironment>(environment);

public sealed class CalculatedColumnOnFile(FileEnvironment environment) : CalculatedColumnSpecification<FileEnvironment>(environment);

public sealed class CalculatedColumnLive(LiveEnvironment environment) : CalculatedColumnSpecification<LiveEnvironment>(environment);

public sealed class CalculatedColumnOverHttp(OverHttpEnvironment environment)
    : CalculatedColumnSpecification<OverHttpEnvironment>(environment);
