using System;
using System.Collections.Generic;
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

    /// <summary>Adds text, or null.</summary>
    public JsonObject AddOptional(string name, string? text) => text is null ? Add(name, null as decimal?) : Add(name, text);

    /// <summary>Adds a number, or null.</summary>
    public JsonObject Add(string name, decimal? number)
    {
        Name(name).Append(number?.ToString(CultureInfo.InvariantCulture) ?? "null");
        return this;
    }

    /// <summary>Adds yes or no.</summary>
    public JsonObject Add(string name, bool value)
    {
        Name(name).Append(value ? "true" : "false");
        return this;
    }

    /// <summary>Adds an object.</summary>
    public JsonObject Add(string name, JsonObject value)
    {
        Name(name).Append(value);
        return this;
    }

    /// <summary>Adds an array of objects.</summary>
    public JsonObject Add(string name, IEnumerable<JsonObject> values)
    {
        Name(name).Append(JsonArray.Of(values));
        return this;
    }

    /// <summary>Adds an array of texts.</summary>
    public JsonObject Add(string name, IEnumerable<string> texts)
    {
        var json = Name(name).Append('[');
        var separator = "";
        foreach (var text in texts)
        {
            JsonText.Append(json.Append(separator), text);
            separator = ",";
        }

        json.Append(']');
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
