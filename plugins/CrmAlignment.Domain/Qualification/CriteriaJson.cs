using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Qualification;

/// <summary>
/// The criteria of a set as they are frozen in crma_definition: an array of objects of text and whole numbers. Written and read by own
/// code: the framework's DataContractJsonSerializer accepts what is not strict JSON and names no position of a fault.
/// </summary>
public static class CriteriaJson
{
    /// <summary>Writes the criteria in order; columns without a value are left out.</summary>
    public static string Write(IEnumerable<Criterion> criteria) => "[" + string.Join(",", criteria.Select(ObjectOf)) + "]";

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="Messages.ProblemException">CRMA2011, naming the position (from 0), what was expected and what was
    /// found.</exception>
    public static IReadOnlyList<Criterion> Read(string json)
    {
        var reader = new CriteriaJsonReader(json);
        return reader.ReadArray(item => new Criterion(new CriterionTerms
        {
            Name = item.Text("name"),
            Column = item.Text("column"),
            Kind = (CriterionKind)item.Choice("kind", typeof(CriterionKind)),
            Dimension = (CriterionDimension)item.Choice("dimension", typeof(CriterionDimension)),
            ValueType = (CriterionValueType)item.Choice("valueType", typeof(CriterionValueType)),
            Operator = (CriterionOperator)item.Choice("operator", typeof(CriterionOperator)),
            Value = item.OptionalText("value"),
            Points = item.Number("points"),
            Guidance = item.OptionalText("guidance"),
            Sequence = item.Number("sequence"),
            ValueText = item.OptionalText("valueText"),
        }));
    }

    private static FlatJsonObject ObjectOf(Criterion criterion) => new FlatJsonObject()
        .Add("name", criterion.Name)
        .Add("column", criterion.Column)
        .Add("kind", (int)criterion.Kind)
        .Add("dimension", (int)criterion.Dimension)
        .Add("valueType", (int)criterion.ValueType)
        .Add("operator", (int)criterion.Operator)
        .Add("value", criterion.Value)
        .Add("valueText", criterion.ValueText)
        .Add("points", criterion.Points)
        .Add("guidance", criterion.Guidance)
        .Add("sequence", criterion.Sequence);
}
