using System.Globalization;
using System.Text;

namespace CrmAlignment.Domain.Qualification;

/// <summary>Writes one flat object of text and whole numbers, as <see cref="CriteriaJsonReader"/> reads it.</summary>
internal sealed class FlatJsonObject
{
    private readonly StringBuilder _json = new("{");

    /// <summary>Adds a whole number.</summary>
    public FlatJsonObject Add(string name, int value)
    {
        Name(name).Append(value.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Adds text; null is left out.</summary>
    public FlatJsonObject Add(string name, string? value)
    {
        if (value is not null)
        {
            JsonText.Append(Name(name), value);
        }

        return this;
    }

    /// <summary>Adds text as long as it fits, else what stands for it; returns by how much the object has grown.</summary>
    public int AddWithin(int room, string name, string value, string otherwise)
    {
        var before = _json.Length;
        Add(name, value);
        if (_json.Length - before > room)
        {
            _json.Length = before;
            Add(name, otherwise);
        }

        return _json.Length - before;
    }

    /// <summary>The object so far.</summary>
    public override string ToString() => _json + "}";

    private StringBuilder Name(string name) => JsonText.Append(_json.Append(_json.Length == 1 ? "" : ","), name).Append(':');
}
