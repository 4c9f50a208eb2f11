using System.Collections.Generic;
using System.Globalization;
using System.Text;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Qualification;

/// <summary>
/// The criteria of a set as they are frozen in crma_definition: an array of objects of text and whole numbers. Written and read by own
/// code: the framework's DataContractJsonSerializer accepts what is not strict JSON and names no position of a fault.
/// </summary>
public static class CriteriaJson
{
    /// <summary>Writes the criteria in order; columns without a value are left out.</summary>
    public static string Write(IEnumerable<Criterion> criteria)
    {
        var json = new StringBuilder("[");
        foreach (var criterion in criteria)
        {
            json.Append(json.Length == 1 ? "{" : ",{");
            Append(json, "name", criterion.Name);
            Append(json, "column", criterion.Column);
            Append(json, "kind", (int)criterion.Kind);
            Append(json, "dimension", (int)criterion.Dimension);
            Append(json, "valueType", (int)criterion.ValueType);
            Append(json, "operator", (int)criterion.Operator);
            Append(json, "value", criterion.Value);
            Append(json, "valueText", criterion.ValueText);
            Append(json, "points", criterion.Points);
            Append(json, "guidance", criterion.Guidance);
            Append(json, "sequence", criterion.Sequence);
            json.Append('}');
        }

        return json.Append(']').ToString();
    }

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

    private static void Append(StringBuilder json, string name, int value) =>
        AppendName(json, name).Append(value.ToString(CultureInfo.InvariantCulture));

    private static void Append(StringBuilder json, string name, string? value)
    {
        if (value is not null)
        {
            JsonText.Append(AppendName(json, name), value);
        }
    }

    private static StringBuilder AppendName(StringBuilder json, string name) =>
        json.Append(json[json.Length - 1] == '{' ? "" : ",").Append('"').Append(name).Append("\":");
}
