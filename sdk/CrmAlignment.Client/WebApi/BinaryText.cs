using System;

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// Bytes as JSON has them: in base64, and in base64url, which is what OData says.
/// https://docs.oasis-open.org/odata/odata-json-format/v4.01/odata-json-format-v4.01.html#sec_PrimitiveValue
/// </summary>
internal static class BinaryText
{
    /// <summary>The bytes of a text.</summary>
    public static byte[] Read(string text)
    {
        var plain = text.Replace('-', '+').Replace('_', '/').TrimEnd('=');
        return Convert.FromBase64String(plain.PadRight((plain.Length + 3) / 4 * 4, '='));
    }
}
