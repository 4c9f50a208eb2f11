using System;

namespace CrmAlignment.WebApi.Faults;

/// <summary>A request that the Web API itself refuses, before the organization sees it.</summary>
/// <param name="status">Status of the response.</param>
/// <param name="code">Code in the body, as the platform writes it: 0x and eight hexadecimal digits.</param>
/// <param name="message">What is wrong, where, and what to do.</param>
internal sealed class WebApiException(int status, string code, string message) : Exception(message)
{
    /// <summary>Code of a request whose address, header or body is no OData, which is the platform's code of no error in particular.</summary>
    public const string Malformed = "0x0";

    /// <summary>Code of an address that names nothing.</summary>
    public const string NoSuchResource = "0x8006088a";

    /// <summary>Code of what the Web API does not support.</summary>
    public const string NotImplemented = "0x80060888";

    /// <summary>Status of the response.</summary>
    public int Status { get; } = status;

    /// <summary>Code in the body.</summary>
    public string Code { get; } = code;

    /// <summary>400: what was sent is wrong.</summary>
    public static WebApiException BadRequest(string message) => new(400, Malformed, message);

    /// <summary>404: the address names nothing.</summary>
    public static WebApiException NotFound(string message) => new(404, NoSuchResource, message);

    /// <summary>405: what the address names does not have the method.</summary>
    public static WebApiException MethodNotAllowed(string method, string what) =>
        new(405, NotImplemented, $"{method} is not allowed on {what}.");

    /// <summary>501: documented, and not supported here.</summary>
    public static WebApiException NotSupported(string what) =>
        new(501, NotImplemented, $"{what} is not supported by the Web API of the local Dataverse.");
}
