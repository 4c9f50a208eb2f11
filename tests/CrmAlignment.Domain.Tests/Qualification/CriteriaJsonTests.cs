using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Model.Choices;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Xunit;

namespace CrmAlignment.Domain.Tests.Qualification;

public sealed class CriteriaJsonTests
{
    [Fact]
    public void Read_gives_back_what_Write_wrote() => Prop.ForAll<string, string>((name, value) =>
    {
        var criterion = new Criterion(Sets.Scored(name ?? "", "column", CriterionValueType.Text, CriterionOperator.In, value, 7) with
        {
            Dimension = CriterionDimension.Timing,
            Guidance = "\"\\\u2028\n\u0001",
            Sequence = -3,
            ValueText = "a|b",
        });
        var read = Assert.Single(CriteriaJson.Read(CriteriaJson.Write([criterion])));
        return Describe(read) == Describe(criterion);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Write_is_JSON_that_others_read()
    {
        var json = JArray.Parse(CriteriaJson.Write(Sets.Standard().Criteria));

        Assert.Equal(["Budget", "Decision maker", "Company size"], json.Select(item => (string?)item["name"]));
        Assert.Equal((int)CriterionOperator.GreaterOrEqual, (int)json[0]["operator"]!);
    }

    [Theory]
    [InlineData("", 0, "'['", "the end")]
    [InlineData("[] x", 3, "the end", "'x'")]
    [InlineData("[{\"name\":true}]", 9, "text or a whole number", "'t'")]
    [InlineData("[{\"name\":1.5}]", 10, "'}'", "'.'")]
    [InlineData("[{\"name\":\"a\\q\"}]", 12, "an escape of JSON", "'q'")]
    [InlineData("[{\"name\":\"a\",\"name\":\"b\"}]", 19, "a member other than name, which the object already has,", "':'")]
    [InlineData("[{\"name\":\"a\"}]", 1, "column with text", "no column")]
    [InlineData("[{\"name\":\"a\",\"column\":\"b\",\"kind\":5}]", 1, "a value of CriterionKind in kind", "5")]
    public void Read_names_the_position_of_a_fault(string json, int position, string expected, string found)
    {
        var problem = Assert.Single(Assert.Throws<ProblemException>(() => CriteriaJson.Read(json)).Problems);

        Assert.Equal("CRMA2011", problem.Code);
        Assert.Equal([position, expected, found], problem.Arguments);
    }

    private static string Describe(Criterion criterion) => string.Join(
        "/",
        criterion.Name, criterion.Column, criterion.Kind, criterion.Dimension, criterion.ValueType, criterion.Operator, criterion.Value, criterion.Points, criterion.Guidance, criterion.Sequence, criterion.ValueText);
}
