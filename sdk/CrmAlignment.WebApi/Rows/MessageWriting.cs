using System;
using CrmAlignment.WebApi.Exchange;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace CrmAlignment.WebApi.Rows;

/// <summary>Writes a body by the OData library.</summary>
internal static class MessageWriting
{
    /// <summary>Writes JSON, with the context of the request.</summary>
    /// <param name="exchange">The request.</param>
    /// <param name="path">What the body shows, in the terms of an address; null for what the request asked for.</param>
    /// <param name="write">Writes the body.</param>
    public static ReadOnlyMemory<byte> Json(WebExchange exchange, ODataPath? path, Action<ODataMessageWriter> write) =>
        Write(exchange, path, exchange.Model.Edm, exchange.Json, write);

    /// <summary>Writes a body of a media type, by a model.</summary>
    public static ReadOnlyMemory<byte> Write(WebExchange exchange, ODataPath? path, IEdmModel model, string mediaType, Action<ODataMessageWriter> write)
    {
        using var message = new ResponseMessage();
        if (exchange.Preferences.Annotations.Count > 0)
        {
            message.SetHeader("Preference-Applied", $"odata.include-annotations=\"{string.Join(',', exchange.Preferences.Annotations)}\"");
        }

        var settings = new ODataMessageWriterSettings
        {
            Version = ODataVersion.V4,
            EnableMessageStreamDisposal = false,

            // The organization has checked what it gives, and checking it again costs as much as writing it.
            Validations = ValidationKinds.None,
            ODataUri = new ODataUri
            {
                ServiceRoot = exchange.Request.ServiceRoot,
                Path = path ?? exchange.Path,
                SelectAndExpand = exchange.SelectExpand,
            },
        };
        if (mediaType == WebResponse.Json)
        {
            // The same by its name, without weighing media types, which is a fifth of what answering with one row takes.
            settings.SetContentType(ODataFormat.Json);
        }
        else
        {
            settings.SetContentType(mediaType, "utf-8");
        }

        using (var writer = new ODataMessageWriter(message, settings, model))
        {
            write(writer);
        }

        return message.Body.ToArray();
    }
}
