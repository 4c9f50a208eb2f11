using System;
using System.Linq;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Messages;
using CrmAlignment.WebApi.Rows;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Calls;

/// <summary>Answers an action or function: 204 when it answers nothing.</summary>
internal static class Answers
{
    /// <summary>The answer to a response of the organization service.</summary>
    public static WebResponse Of(WebExchange exchange, WebMessage message, IEdmOperation operation, OrganizationResponse response)
    {
        if (operation.GetReturn()?.Type is not { } type)
        {
            return WebResponse.NoContent();
        }

        var nodes = new AnswerNodes(exchange);
        object? ValueOf(string sdkName) => response.Results.TryGetValue(sdkName, out var value) ? value : null;
        var structured = (IEdmStructuredType)type.Definition.AsElementType();
        if (!message.AnswersBare)
        {
            var names = message.Results.ToDictionary(result => result.Name, result => result.SdkName, StringComparer.Ordinal);
            return Content(Write(exchange, structured, [nodes.Complex(structured, name => ValueOf(names[name]))], false));
        }

        var found = nodes.Several(ValueOf(message.Results[0].SdkName), structured).ToArray();
        return found.Length == 0 && !type.IsCollection()
            ? WebResponse.NoContent()
            : Content(Write(exchange, structured, found, type.IsCollection()));
    }

    private static WebResponse Content(ReadOnlyMemory<byte> body) => WebResponse.Content(200, body, WebResponse.Json);

    private static ReadOnlyMemory<byte> Write(WebExchange exchange, IEdmStructuredType type, AnswerNode[] nodes, bool isCollection)
    {
        var set = exchange.Model.TableOf(type)?.Set;
        return MessageWriting.Json(exchange, null, message =>
        {
            var writer = isCollection ? message.CreateODataResourceSetWriter(set, type) : message.CreateODataResourceWriter(set, type);
            if (isCollection)
            {
                writer.WriteStart(new ODataResourceSet());
            }

            Array.ForEach(nodes, node => node.WriteTo(writer));
            if (isCollection)
            {
                writer.WriteEnd();
            }

            writer.Flush();
        });
    }
}
