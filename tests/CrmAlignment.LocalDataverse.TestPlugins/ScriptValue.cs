using System;
using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.TestPlugins;

/// <summary>Values of a script: text, or with a type before a colon: int:5, bool:true, guid:ID, option:2, money:9.5, ref:lead/ID.</summary>
internal static class ScriptValue
{
    public static object Read(string text)
    {
        var content = ScriptWords.Rest(text, ':');
        switch (ScriptWords.First(text, ':'))
        {
            case "int":
                return int.Parse(content, CultureInfo.InvariantCulture);
            case "bool":
                return bool.Parse(content);
            case "guid":
                return Guid.Parse(content);
            case "option":
                return new OptionSetValue(int.Parse(content, CultureInfo.InvariantCulture));
            case "money":
                return new Money(decimal.Parse(content, CultureInfo.InvariantCulture));
            case "ref":
                var parts = content.Split('/');
                return new EntityReference(parts[0], Guid.Parse(parts[1]));
            default:
                return text;
        }
    }

    public static Entity Fill(Entity row, string values)
    {
        foreach (var pair in Pairs(values))
        {
            row[ScriptWords.First(pair, '=')] = Read(ScriptWords.Rest(pair, '='));
        }

        return row;
    }

    public static OrganizationRequest Fill(OrganizationRequest request, string values)
    {
        foreach (var pair in Pairs(values))
        {
            request[ScriptWords.First(pair, '=')] = Read(ScriptWords.Rest(pair, '='));
        }

        return request;
    }

    private static string[] Pairs(string values) => values.Split(new[] { '|' }, StringSplitOptions.RemoveEmptyEntries);
}
