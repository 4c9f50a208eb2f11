using System;
using System.Globalization;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Queries;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/operators.</summary>
[Capability("Queries", "Conditions")]
public abstract class ConditionSpecification<TEnvironment> : Specification<TEnvironment>
    where TEnvironment : SpecificationEnvironment
{
    private readonly OwnRows _leads;

    protected ConditionSpecification(TEnvironment environment)
        : base(environment)
    {
        _leads = OwnRows.Leads(Service);
        _leads.Add("A", ("companyname", "Contoso"), ("numberofemployees", 10), ("revenue", new Money(100.5m)), ("decisionmaker", true),
            ("leadqualitycode", new OptionSetValue(1)));
        _leads.Add("B", ("companyname", "CONTOSO Ltd"), ("numberofemployees", 20), ("revenue", new Money(200m)), ("decisionmaker", false),
            ("leadqualitycode", new OptionSetValue(2)));
        _leads.Add("C", ("companyname", "Фабрика"), ("numberofemployees", 30), ("revenue", new Money(300m)), ("leadqualitycode", new OptionSetValue(3)));
        _leads.Add("D", ("leadqualitycode", new OptionSetValue(3)));
    }

    [Theory]
    [InlineData("eq", "B")]
    [InlineData("gt", "C")]
    [InlineData("ge", "B C")]
    [InlineData("lt", "A")]
    [InlineData("le", "A B")]
    public void Comparison_finds_numbers(string op, string found) => Assert.Equal(found, _leads.Where("numberofemployees", op, "20"));

    // The page does not say what ne does with null; it also finds rows without a value:
    // https://github.com/MarkMpn/Sql4Cds/issues/530 and https://github.com/MarkMpn/Sql4Cds/issues/167.
    [Theory]
    [InlineData("ne")]
    [InlineData("neq")]
    public void Not_equal_also_finds_rows_without_a_value(string op) => Assert.Equal("A C D", _leads.Where("numberofemployees", op, "20"));

    [Theory]
    [InlineData("in", "A C")]
    [InlineData("not-in", "B D")]
    public void Sets_find_listed_values(string op, string found) => Assert.Equal(found, _leads.Where("numberofemployees", op, "10", "30"));

    // https://github.com/DynamicsValue/fake-xrm-easy/issues/45: tools leave value='' beside value elements.
    [Fact]
    public void Leftover_empty_value_beside_value_elements_is_ignored() => Assert.Equal("A", _leads.Where(
        "<condition attribute='numberofemployees' operator='in' value=''><value>10</value></condition>"));

    [Theory]
    [InlineData("between", "A B")]
    [InlineData("not-between", "C")]
    public void Ranges_include_both_ends_and_no_row_without_a_value(string op, string found) =>
        Assert.Equal(found, _leads.Where("revenue", op, "100.5", "200"));

    [Theory]
    [InlineData("100.49999", "A B C")]
    [InlineData("100.5", "B C")]
    [InlineData("100.50001", "B C")]
    public void Money_is_compared_exactly_whatever_digits_the_value_has(string value, string found) =>
        Assert.Equal(found, _leads.Where("revenue", "gt", value));

    [Theory]
    [InlineData("eq", "contoso", "A")]
    [InlineData("eq", "ФАБРИКА", "C")]
    [InlineData("like", "contoso%", "A B")]
    [InlineData("like", "фаб%", "C")]
    [InlineData("not-like", "contoso%", "C D")]
    [InlineData("begins-with", "con", "A B")]
    [InlineData("not-begin-with", "con", "C D")]
    [InlineData("ends-with", "LTD", "B")]
    [InlineData("not-end-with", "LTD", "A C D")]
    public void Text_is_compared_without_case_in_any_script(string op, string value, string found) =>
        Assert.Equal(found, _leads.Where("companyname", op, value));

    // https://learn.microsoft.com/power-apps/developer/data-platform/wildcard-characters.
    [Theory]
    [InlineData("like", "%L_D", "B")]
    [InlineData("like", "[a-c]onto[^x]o", "A")]
    [InlineData("begins-with", "_ontoso l", "B")]
    [InlineData("ends-with", "t[dx]", "B")]
    public void Wildcards_stand_for_characters(string op, string value, string found) =>
        Assert.Equal(found, _leads.Where("companyname", op, value));

    // On the platform Contains is for columns with a full-text index, which no column of the sales tables has
    // (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.query.conditionoperator).
    [SkippableTheory]
    [InlineData(ConditionOperator.Contains, "TOSO", "A B")]
    [InlineData(ConditionOperator.DoesNotContain, "toso", "C D")]
    public void Contains_finds_text_anywhere(ConditionOperator op, string value, string found)
    {
        Environment.RequireLocal("Contains needs a full-text index there.");

        Assert.Equal(found, _leads.Where("companyname", op, value));
    }

    [Theory]
    [InlineData("null", "D")]
    [InlineData("not-null", "A B C")]
    public void Null_tests_presence(string op, string found) => Assert.Equal(found, _leads.Where("numberofemployees", op));

    [Fact]
    public void Empty_text_is_no_value()
    {
        _leads.Add("E", ("companyname", ""));

        Assert.Equal("D E", _leads.Where("companyname", "null"));
    }

    [Fact]
    public void Booleans_and_choices_take_numbers_and_words()
    {
        Assert.Equal("A", _leads.Where("decisionmaker", "eq", "1"));
        Assert.Equal("A", _leads.Where("decisionmaker", "eq", "true"));
        Assert.Equal("B", _leads.Where("leadqualitycode", ConditionOperator.Equal, 2));
        Assert.Equal("A B", _leads.Where("leadqualitycode", ConditionOperator.In, 1, 2));
        Assert.Equal("A B", _leads.Where("leadqualitycode", ConditionOperator.In, new object[] { new[] { 1, 2 } }));
    }

    [Fact]
    public void Filters_nest() => Assert.Equal(
        "A C",
        _leads.Where(
            """
            <filter type='or'>
              <condition attribute='numberofemployees' operator='gt' value='25'/>
              <filter type='and'>
                <condition attribute='companyname' operator='like' value='con%'/>
                <condition attribute='decisionmaker' operator='eq' value='true'/>
              </filter>
            </filter>
            """));

    [Fact]
    public void Empty_filter_holds_for_every_row() => Assert.Equal("A B C D", _leads.Where("<filter type='or'/>"));

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/filter-rows#filter-on-column-values-in-the-same-row.
    [Theory]
    [InlineData("eq", "same")]
    [InlineData("ne", "less more")]
    [InlineData("gt", "more")]
    [InlineData("ge", "more same")]
    [InlineData("lt", "less")]
    [InlineData("le", "less same")]
    public void Columns_of_a_row_are_compared(string op, string found)
    {
        var leads = OwnRows.Leads(Service);
        leads.Add("less", ("firstname", "a"), ("middlename", "B"));
        leads.Add("same", ("firstname", "Kim"), ("middlename", "KIM"));
        leads.Add("more", ("firstname", "b"), ("middlename", "a"));

        Assert.Equal(found, leads.Where($"<condition attribute='firstname' operator='{op}' valueof='middlename'/>"));
    }

    [Fact]
    public void Columns_of_a_row_are_compared_by_a_condition_of_the_sdk()
    {
        _leads.Add("E", ("firstname", "Kim"), ("middlename", "Kim"));
        var query = _leads.Query();
        query.Criteria.Conditions.Add(new ConditionExpression("firstname", ConditionOperator.Equal, compareColumns: true, "middlename"));
        query.Criteria.AddCondition("firstname", ConditionOperator.NotNull);

        Assert.Equal("E", _leads.InOrder(Service.RetrieveMultiple(query)));
    }

    [Theory]
    [InlineData("revenue", "eq")]
    [InlineData("lastname", "like")]
    public void Columns_of_different_types_and_by_other_operators_are_not_compared(string other, string op) =>
        Assert.NotEqual(0, Fault(() => _leads.Where($"<condition attribute='firstname' operator='{op}' valueof='{other}'/>")).ErrorCode);

    [Theory]
    [InlineData("<condition attribute='numberofemployees' operator='eq' value='many'/>")]
    [InlineData("<condition attribute='ownerid' operator='eq' value='me'/>")]
    [InlineData("<condition attribute='createdon' operator='eq' value='soon'/>")]
    [InlineData("<condition attribute='numberofemployees' operator='eq'/>")]
    [InlineData("<condition attribute='numberofemployees' operator='between'><value>1</value></condition>")]
    [InlineData("<condition attribute='numberofemployees' operator='nearly' value='1'/>")]
    [InlineData("<condition attribute='nosuchcolumn' operator='null'/>")]
    public void Condition_that_cannot_be_answered_is_refused(string condition) =>
        Assert.NotEqual(0, Fault(() => _leads.Where(condition)).ErrorCode);

    [SkippableTheory]
    [InlineData(
        "<condition attribute='numberofemployees' operator='eq' value='many'/>",
        "'numberofemployees': expected a number, but received 'many'")]
    [InlineData("<condition attribute='ownerid' operator='eq' value='me'/>", "'ownerid': expected an identifier")]
    [InlineData(
        "<condition attribute='numberofemployees' operator='like' value='1%'/>",
        "the operator Like on the column 'numberofemployees'")]
    [InlineData("<condition attribute='subject' operator='this-fiscal-year'/>", "the operator ThisFiscalYear on the column 'subject'")]
    [InlineData("<condition attribute='numberofemployees' operator='eq'/>", "the operator Equal takes one value, but received 0")]
    [InlineData("<condition attribute='numberofemployees' operator='nearly' value='1'/>", "the operator 'nearly' in FetchXML")]
    [InlineData("<condition attribute='nosuchcolumn' operator='null'/>", "'nosuchcolumn'")]
    public void Refusal_names_what_is_wrong(string condition, string named)
    {
        Environment.RequireLocal("The platform words its faults in its own way.");

        Assert.Contains(named, Fault(() => _leads.Where(condition)).Message, StringComparison.Ordinal);
    }

    // https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.query.conditionoperator: both are for internal use only.
    [SkippableTheory]
    [InlineData(ConditionOperator.ChildOf)]
    [InlineData(ConditionOperator.MasksSelect)]
    public void Internal_operators_are_refused_by_name(ConditionOperator op)
    {
        Environment.RequireLocal("What they do there is not documented.");

        Assert.Contains(op.ToString(), Fault(() => _leads.Where("leadid", op, Guid.NewGuid())).Message, StringComparison.Ordinal);
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/filter-rows#condition-limits.
    [Fact]
    public void Five_hundred_conditions_pass_and_one_more_is_refused()
    {
        var conditions = string.Concat(Enumerable.Range(0, 499).Select(number =>
            $"<condition attribute='numberofemployees' operator='ne' value='{number.ToString(CultureInfo.InvariantCulture)}00'/>"));

        Assert.Equal("A B C D", _leads.Where(conditions));
        var fault = Fault(() => _leads.Where(conditions + "<condition attribute='subject' operator='not-null'/>"));
        Assert.Equal(DataverseErrorCode.TooManyConditionsInQuery, fault.ErrorCode);
    }

    [Fact]
    public void Values_are_never_sql()
    {
        string[] attacks =
        [
            "' OR 1=1 --", "\"; DROP TABLE lead; --", "%' UNION SELECT 1 --", "?1", ":p", "@p", "\\'", "'' ; ATTACH 'x' AS y", "[^]%",
        ];
        foreach (var text in attacks)
        {
            foreach (var op in new[] { ConditionOperator.Equal, ConditionOperator.In })
            {
                Assert.Equal("", _leads.Where("companyname", op, text));
            }

            var leads = OwnRows.Leads(Service);
            leads.Add("found", ("companyname", text));
            Assert.Equal("found", leads.Where("companyname", ConditionOperator.Equal, text));
        }

        Assert.Equal("A B C D", _leads.Where(""));
        Assert.NotEqual(0, Fault(() => _leads.Where("subject\" OR 1=1 --", ConditionOperator.Equal, "x")).ErrorCode);
    }
}

public sealed class ConditionsInMemory(InMemoryEnvironment environment) : ConditionSpecification<InMemoryEnvironment>(environment);

public sealed class ConditionsOnFile(FileEnvironment environment) : ConditionSpecification<FileEnvironment>(environment);

public sealed class ConditionsLive(LiveEnvironment environment) : ConditionSpecification<LiveEnvironment>(environment);

public sealed class ConditionsOverHttp(OverHttpEnvironment environment) : ConditionSpecification<OverHttpEnvironment>(environment);
