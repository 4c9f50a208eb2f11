using System;
using System.Globalization;
using System.Text;
using CrmAlignment.Domain.Qualification;

namespace CrmAlignment.Plugins.Adapters;

/// <summary>Writes one object of strict JSON; numbers invariantly, dates as yyyy-MM-dd.</summary>
internal sealed class JsonObject
{
    private readonly StringBuilder _json = new("{");

    /// <summary>Adds text.</summary>
    public JsonObject Add(string name, string text)
    {
        JsonText.Append(Name(name), text);
        return this;
    }

    /// <summary>Adds a number, or null.</summary>
    public JsonObject Add(string name, decimal? number)
    {
        Name(name).Append(number?.ToString(CultureInfo.InvariantCulture) ?? "null");
        return this;
    }

    /// <summary>Adds a date.</summary>
    public JsonObject Add(string name, DateTime date) => Add(name, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>The object so far.</summary>
    public override string ToString() => _json + "}";

    private StringBuilder Name(string name)
    {
        if (_json.Length > 1)
        {
            _json.Append(',');
        }

        return JsonText.Append(_json, name).Append(':');
    }
}
