using System.Globalization;
using System.Text;

namespace CrmAlignment.Domain.Qualification;

/// <summary>Writes text as a JSON string; also for the JSON that Custom APIs answer with.</summary>
public static class JsonText
{
    /// <summary>Appends the text in quotes, with quotes, backslashes and control characters escaped.</summary>
    public static StringBuilder Append(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var character in text)
        {
            if (character is '"' or '\\')
            {
                json.Append('\\').Append(character);
            }
            else if (character < ' ' || character is '\u2028' or '\u2029')
            {
                json.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                json.Append(character);
            }
        }

        return json.Append('"');
    }
}
