using System;
using System.Globalization;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Qualification;

/// <summary>A criterion that a lead does not meet.</summary>
public sealed class UnmetCriterion
{
    private readonly RecordValue _value;
    private readonly string? _displayText;

    internal UnmetCriterion(Criterion criterion, RecordValue value, string? displayText)
    {
        Criterion = criterion;
        _value = value;
        _displayText = displayText;
    }

    /// <summary>The criterion.</summary>
    public Criterion Criterion { get; }

    /// <summary>
    /// What the lead holds, as the reader sees it: numbers and dates in his formats, else what the platform shows; null when it is empty.
    /// </summary>
    public string? Actual(MessageFormat format) => _value.IsEmpty ? null
        : !format.IsOwn ? _displayText ?? _value.ToString()
        : _value.IsNumber ? format.Text(_value.AsNumber!.Value)
        : _value.Kind == RecordValueKind.DateTime ? format.Text(_value.AsDateTime!.Value)
        : _displayText ?? _value.ToString();

    /// <summary>What is required, in words such as "at least 10000".</summary>
    public string Required(MessageFormat format) =>
        MessageCatalogue.Format(format, "required." + Criterion.Operator, Criterion.ValueText?.Replace("|", " | ") ?? Operands(format));

    /// <summary>Name, actual and required value and guidance in one line.</summary>
    public string Line(MessageFormat format) => new UnmetCriteriaText([this]).Text(format).TrimStart('\n', '-', ' ');

    private string? Operands(MessageFormat format) => Criterion.Value is not { } value ? null
        : format.IsOwn ? string.Join(" | ", value.Split('|').Select(part => Operand(format, part.Trim())))
        : value.Replace("|", " | ");

    private string Operand(MessageFormat format, string written) => Criterion.ValueType switch
    {
        CriterionValueType.WholeNumber or CriterionValueType.DecimalNumber or CriterionValueType.MoneyBase
            when decimal.TryParse(written, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => format.Text(number),
        CriterionValueType.Date
            when DateTime.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) =>
            format.Text(date),
        _ => written,
    };
}
