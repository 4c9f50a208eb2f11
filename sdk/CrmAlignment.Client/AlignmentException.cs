using System;
using System.ServiceModel;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Client;

/// <summary>The server refused a call, or answered something that this client cannot read.</summary>
/// <remarks>
/// Decide by <see cref="Code"/>, show the message: it is in the language of the calling user (English where the product does not
/// speak it) and says what to do. A refusal has changed nothing. The codes of the product are in docs/users.md and never change
/// their meaning.
/// </remarks>
public sealed class AlignmentException : Exception
{
    /// <summary>Value of <see cref="Code"/> when the server's answer lacks a property or holds one that cannot be read.</summary>
    public const string UnreadableAnswer = "CRMAC001";

    /// <summary>Value of <see cref="Code"/> when a lead of an import has no external key, so that it was not sent.</summary>
    public const string NoExternalKey = "CRMAC002";

    // Not RegexOptions.Compiled: it runs once a refusal.
    private static readonly Regex ProductCode = new(@"\bCRMA[0-9]{4}\b", RegexOptions.CultureInvariant);

    /// <summary>Creates the exception.</summary>
    /// <param name="code">Code that programs decide by; see <see cref="Code"/>.</param>
    /// <param name="message">What was refused and what to do next, in the language of the calling user.</param>
    /// <param name="innerException">The fault that the platform sent; null when there was none.</param>
    public AlignmentException(string code, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Code = code;
    }

    /// <summary>
    /// Code of the refusal: of the product, such as CRMA1001; where the platform itself refused, its error code as eight
    /// hexadecimal digits, such as 0x80040217; <see cref="UnreadableAnswer"/> where this client cannot read the answer.
    /// </summary>
    public string Code { get; }

    /// <summary>Turns the platform's fault into an exception; the fault becomes the inner exception.</summary>
    /// <remarks>For requests that do not go through the client, such as QualifyLead, which the product may refuse too.</remarks>
    /// <param name="fault">What the platform sent; the message of a rule of the product begins with its code.</param>
    public static AlignmentException FromFault(FaultException<OrganizationServiceFault> fault)
    {
        var message = fault.Detail?.Message ?? fault.Message;
        var match = ProductCode.Match(message);
        var code = match.Success ? match.Value : "0x" + (fault.Detail?.ErrorCode ?? 0).ToString("X8", null);
        return new AlignmentException(code, message, fault);
    }
}
