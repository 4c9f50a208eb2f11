using System;
using System.Globalization;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Time;
using CrmAlignment.Model.Choices;
using Xunit;
using static CrmAlignment.Model.Choices.CriterionOperator;
using static CrmAlignment.Model.Choices.CriterionValueType;

namespace CrmAlignment.Domain.Tests.Qualification;

public sealed class CriterionTests
{
    private const string A = "93800a76-a762-5c0f-a805-2249063822c1";
    private const string B = "bd2bdaad-5d40-570e-a309-310d56de7fbe";

    // 2026-03-10 20:00 UTC; 2026-03-11 02:00 in a zone of UTC+6, 2026-03-10 in UTC.
    private static readonly DateTime Now = new(2026, 3, 10, 20, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(Text, EqualTo, "Acme", "ACME ", true)]
    [InlineData(Text, EqualTo, "Acme", "Acme Ltd", false)]
    [InlineData(Text, NotEqualTo, "Acme", "acme", false)]
    [InlineData(Text, NotEqualTo, "Acme", "Other", true)]
    [InlineData(Text, NotEqualTo, "Acme", null, true)]
    [InlineData(Text, EqualTo, "Acme", null, false)]
    [InlineData(Text, ContainsData, null, "x", true)]
    [InlineData(Text, ContainsData, null, "  ", false)]
    [InlineData(Text, ContainsNoData, null, "  ", true)]
    [InlineData(Text, ContainsNoData, null, null, true)]
    [InlineData(Text, ContainsNoData, null, "x", false)]
    [InlineData(Text, In, "DE| fr", "FR", true)]
    [InlineData(Text, In, "DE|FR", "IT", false)]
    [InlineData(Text, In, "DE|FR", null, false)]
    [InlineData(Text, NotIn, "DE|FR", "IT", true)]
    [InlineData(Text, NotIn, "DE|FR", "de", false)]
    [InlineData(Text, NotIn, "DE|FR", null, true)]
    [InlineData(Text, BeginsWith, "ac", "ACME", true)]
    [InlineData(Text, BeginsWith, "cm", "ACME", false)]
    [InlineData(Text, CriterionOperator.Contains, "CM", "acme", true)]
    [InlineData(Text, CriterionOperator.Contains, "x", "acme", false)]
    [InlineData(Text, CriterionOperator.Contains, "x", null, false)]
    [InlineData(WholeNumber, EqualTo, "25", "25", true)]
    [InlineData(WholeNumber, GreaterThan, "25", "25", false)]
    [InlineData(WholeNumber, GreaterThan, "25", "26", true)]
    [InlineData(WholeNumber, GreaterOrEqual, "25", "25", true)]
    [InlineData(WholeNumber, LessThan, "-1", "-2", true)]
    [InlineData(WholeNumber, LessOrEqual, "25", "26", false)]
    [InlineData(WholeNumber, LessOrEqual, "25", null, false)]
    [InlineData(WholeNumber, In, "1|2", "2", true)]
    [InlineData(WholeNumber, NotIn, "1|2", "2", false)]
    [InlineData(DecimalNumber, EqualTo, "1.50", "1.5", true)]
    [InlineData(DecimalNumber, GreaterOrEqual, "0.1", "0.0999", false)]
    [InlineData(MoneyBase, GreaterOrEqual, "10000", "10000.00", true)]
    [InlineData(MoneyBase, LessThan, "10000", "10000.01", false)]
    [InlineData(Choice, EqualTo, "2", "2", true)]
    [InlineData(Choice, In, "0|2", "1", false)]
    [InlineData(Choice, NotIn, "0|2", "1", true)]
    [InlineData(Choice, NotEqualTo, "2", null, true)]
    [InlineData(TwoOptions, EqualTo, "true", "true", true)]
    [InlineData(TwoOptions, EqualTo, "1", "false", false)]
    [InlineData(TwoOptions, NotEqualTo, "true", "false", true)]
    [InlineData(TwoOptions, NotEqualTo, "true", "true", false)]
    [InlineData(TwoOptions, EqualTo, "false", null, false)]
    [InlineData(Lookup, EqualTo, A, A, true)]
    [InlineData(Lookup, In, A + "|" + B, B, true)]
    [InlineData(Lookup, NotIn, A, B, true)]
    [InlineData(Lookup, EqualTo, A, null, false)]
    [InlineData(Date, EqualTo, "2026-03-10", "2026-03-10", true)]
    [InlineData(Date, NotEqualTo, "2026-03-10", "2026-03-11", true)]
    [InlineData(Date, GreaterThan, "2026-03-10", "2026-03-10", false)]
    [InlineData(Date, LessOrEqual, "2026-03-10", "2026-03-10", true)]
    [InlineData(Date, OnOrAfter, "2026-03-10", "2026-03-10", true)]
    [InlineData(Date, OnOrAfter, "2026-03-11", "2026-03-10", false)]
    [InlineData(Date, OnOrAfter, "2026-03-11", "2026-03-10T18:30", true)]
    [InlineData(Date, OnOrAfter, "2026-03-11", "2026-03-10T17:30", false)]
    [InlineData(Date, OnOrAfter, "2026-03-11", null, false)]
    [InlineData(Date, InTheLastDays, "7", "2026-03-03T20:00", true)]
    [InlineData(Date, InTheLastDays, "7", "2026-03-03T19:59", false)]
    [InlineData(Date, InTheLastDays, "7", "2026-03-10T20:01", false)]
    [InlineData(Date, InTheLastDays, "0", "2026-03-11", true)]
    [InlineData(Date, InTheLastDays, "7", "2026-03-04", true)]
    [InlineData(Date, InTheLastDays, "7", "2026-03-03", false)]
    [InlineData(Date, InTheLastDays, "7", null, false)]
    public void IsMetBy_compares(CriterionValueType type, CriterionOperator op, string? required, string? actual, bool expected)
    {
        var criterion = Make(type, op, required);

        Assert.Null(criterion.Fault);
        Assert.Equal(expected, criterion.IsMetBy(Value(type, actual), new EvaluationMoment(Now, TimeZones.Find("Asia/Dhaka"))));
    }

    [Fact]
    public void IsMetBy_is_false_when_the_value_is_of_another_kind()
    {
        var moment = new EvaluationMoment(Now);

        Assert.False(Make(WholeNumber, NotEqualTo, "1").IsMetBy(RecordValue.Text("2"), moment));
        Assert.False(Make(Text, NotEqualTo, "1").IsMetBy(RecordValue.WholeNumber(2), moment));
    }

    [Fact]
    public void Every_operator_either_evaluates_or_says_which_do()
    {
        var moment = new EvaluationMoment(Now);
        foreach (var type in Enum.GetValues<CriterionValueType>())
        {
            foreach (var op in Enum.GetValues<CriterionOperator>())
            {
                var criterion = Make(type, op, op == InTheLastDays ? "7" : Sample(type));
                if (criterion.Fault is { } fault)
                {
                    Assert.Equal("CRMA2004", fault.Code);
                    Assert.DoesNotContain(op, CriterionOperators.ValidFor(type));
                }
                else
                {
                    Assert.Equal(CriterionOperators.IsMetByEmpty(op), criterion.IsMetBy(RecordValue.Empty, moment));
                }
            }
        }
    }

    [Theory]
    [InlineData(WholeNumber, EqualTo, "1.5", "CRMA2005: Criterion Budget: the value '1.5' is not Whole number. Write it like 25.")]
    [InlineData(DecimalNumber, EqualTo, "1,5", "CRMA2005: Criterion Budget: the value '1,5' is not Decimal number. Write it like 1250.50.")]
    [InlineData(Choice, In, "1|x", "CRMA2005: Criterion Budget: the value '1|x' is not Choice. Write it like 471200000|471200000.")]
    [InlineData(Date, OnOrAfter, "31.01.2026", "CRMA2005: Criterion Budget: the value '31.01.2026' is not Date. Write it like 2026-01-31.")]
    [InlineData(Date, InTheLastDays, "-1", "CRMA2005: Criterion Budget: the value '-1' is not Date. Write it like 30.")]
    [InlineData(Text, EqualTo, " ", "CRMA2010: Criterion Budget: the operator Equal to needs a value to compare with. Enter it.")]
    [InlineData(TwoOptions, GreaterThan, "true", "CRMA2004: Criterion Budget: the operator Greater than cannot compare Yes/No. Use one of: Equal to, Not equal to, Contains data, Contains no data.")]
    public void Fault_says_what_is_wrong(CriterionValueType type, CriterionOperator op, string value, string expected) =>
        Assert.Equal(expected, Make(type, op, value).Fault?.Text(1033));

    private static Criterion Make(CriterionValueType type, CriterionOperator op, string? value) =>
        new(Sets.Required("Budget", "new_column", type, op, value));

    private static string Sample(CriterionValueType type) => type switch
    {
        Lookup => A,
        Date => "2026-01-31",
        TwoOptions => "true",
        _ => "1",
    };

    private static RecordValue Value(CriterionValueType type, string? text) => text is null ? RecordValue.Empty : type switch
    {
        Text => RecordValue.Text(text),
        WholeNumber => RecordValue.WholeNumber(int.Parse(text, CultureInfo.InvariantCulture)),
        DecimalNumber => RecordValue.DecimalNumber(decimal.Parse(text, CultureInfo.InvariantCulture)),
        MoneyBase => RecordValue.Money(decimal.Parse(text, CultureInfo.InvariantCulture)),
        Choice => RecordValue.Choice(int.Parse(text, CultureInfo.InvariantCulture)),
        TwoOptions => RecordValue.TwoOptions(bool.Parse(text)),
        Lookup => RecordValue.Lookup("account", Guid.Parse(text)),
        _ => RecordValue.DateTime(DateTime.SpecifyKind(
            DateTime.Parse(text, CultureInfo.InvariantCulture), text.Contains('T') ? DateTimeKind.Utc : DateTimeKind.Unspecified)),
    };
}
