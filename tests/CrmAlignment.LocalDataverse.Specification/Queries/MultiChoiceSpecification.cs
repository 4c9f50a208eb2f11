using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Solutions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Queries;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/multi-select-picklist#query-data-from-choices, with the rows of that page.
/// </summary>
[Capability("Queries", "Choices with several selections")]
[Trait(Category.Name, Category.Slow)]
public abstract class MultiChoiceSpecification<TEnvironment>(TEnvironment environment) : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private static readonly (string Name, int[] Activities)[] People =
    [
        ("Wayne", [1, 9]), ("Monte", [2]), ("Randal", [4]), ("Hiram", [2, 3, 8, 9]), ("Barbara", [1, 4, 7]), ("Georgette", [4, 5, 9]),
        ("Verna", [2, 4, 9]), ("Marvin", [1, 2, 8, 9]), ("Nobody", []),
    ];

    // The page has no row without a selection; that negative tests find such rows, too, is said of other columns in ConditionSpecification.
    [SkippableTheory]
    [InlineData("contain-values", "2", "Hiram Marvin Monte Verna")]
    [InlineData("contain-values", "2 7", "Barbara Hiram Marvin Monte Verna")]
    [InlineData("not-contain-values", "2", "Barbara Georgette Nobody Randal Wayne")]
    [InlineData("eq", "2", "Monte")]
    [InlineData("eq", "1,9", "Wayne")]
    [InlineData("eq", "9, 1", "Wayne")]
    [InlineData("eq", "1", "")]
    [InlineData("ne", "2", "Barbara Georgette Hiram Marvin Nobody Randal Verna Wayne")]
    [InlineData("in", "2 4", "Monte Randal")]
    [InlineData("in", "2 1,9", "Monte Wayne")]
    [InlineData("not-in", "2 4", "Barbara Georgette Hiram Marvin Nobody Verna Wayne")]
    [InlineData("null", "", "Nobody")]
    [InlineData("not-null", "", "Barbara Georgette Hiram Marvin Monte Randal Verna Wayne")]
    public void Selections_are_found_by_what_is_in_them_or_as_a_whole(string op, string values, string found)
    {
        AddPeople();
        var elements = string.Concat(values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(value => $"<value>{value}</value>"));
        var condition = op is "eq" or "ne"
            ? $"<condition attribute='tst_activities' operator='{op}' value='{values}'/>"
            : $"<condition attribute='tst_activities' operator='{op}'>{elements}</condition>";

        Assert.Equal(found, Where(condition));
    }

    [SkippableFact]
    public void Code_compares_with_numbers_options_and_collections_of_options()
    {
        AddPeople();

        Assert.Equal("Hiram Marvin Monte Verna", Query(ConditionOperator.ContainValues, new[] { 2 }));
        Assert.Equal("Monte", Query(ConditionOperator.Equal, 2));
        Assert.Equal("Monte", Query(ConditionOperator.Equal, new OptionSetValue(2)));
        Assert.Equal("Wayne", Query(ConditionOperator.Equal, Selection(9, 1)));
        Assert.Equal("Monte Wayne", Query(ConditionOperator.In, Selection(2), Selection(1, 9)));
    }

    [SkippableTheory]
    [InlineData("gt")]
    [InlineData("le")]
    [InlineData("between")]
    [InlineData("like")]
    public void Operators_that_need_an_order_or_a_text_are_refused(string op)
    {
        AddPeople();
        var values = op == "between" ? "<value>1</value><value>2</value>" : "<value>2</value>";

        var fault = Fault(() => Where($"<condition attribute='tst_activities' operator='{op}'>{values}</condition>"));

        Assert.Contains("tst_activities", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Values_that_are_no_options_are_refused()
    {
        AddPeople();

        Assert.Equal(DataverseErrorCode.InvalidArgument, Fault(() => Query(ConditionOperator.Equal, "1,hiking")).ErrorCode);
        Assert.Equal(DataverseErrorCode.InvalidArgument, Fault(() => Query(ConditionOperator.ContainValues, "hiking")).ErrorCode);
    }

    private static OptionSetValueCollection Selection(params int[] options) => [.. options.Select(option => new OptionSetValue(option))];

    private void AddPeople()
    {
        var options = "<optionset Name=\"tst_a_tst_activities\"><OptionSetType>picklist</OptionSetType><options>"
            + string.Concat(Enumerable.Range(1, 9).Select(option =>
                $"<option value=\"{option}\"><labels><label description=\"Activity {option}\" languagecode=\"1033\" /></labels></option>"))
            + "</options></optionset>";
        Import(new SolutionZip().Table("tst_A", SolutionXml.Column("tst_Activities", "multiselectpicklist", options)));
        foreach (var (name, activities) in People)
        {
            Add("tst_a", ("tst_name", name), ("tst_activities", activities.Length == 0 ? null : Selection(activities)));
        }
    }

    private string Where(string condition) => Names(new FetchExpression(
        $"<fetch><entity name='tst_a'><attribute name='tst_name'/><filter>{condition}</filter></entity></fetch>"));

    private string Query(ConditionOperator op, params object[] values)
    {
        var query = new QueryExpression("tst_a") { ColumnSet = new ColumnSet("tst_name") };
        query.Criteria.AddCondition("tst_activities", op, values);
        return Names(query);
    }

    private string Names(QueryBase query) =>
        string.Join(' ', Admin.RetrieveMultiple(query).Entities.Select(row => (string)row["tst_name"]).Order(StringComparer.Ordinal));
}

public sealed class MultiChoicesInMemory(InMemoryEnvironment environment) : MultiChoiceSpecification<InMemoryEnvironment>(environment);

public sealed class MultiChoicesOnFile(FileEnvironment environment) : MultiChoiceSpecification<FileEnvironment>(environment);

public sealed class MultiChoicesOverHttp(OverHttpEnvironment environment) : MultiChoiceSpecification<OverHttpEnvironment>(environment);
