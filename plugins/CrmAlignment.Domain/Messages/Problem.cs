using System.Collections.Generic;

namespace CrmAlignment.Domain.Messages;

/// <summary>
/// Something expected that went wrong: a code and its arguments. It becomes text only at the boundary, in the language of the user who
/// reads it. <see cref="Problems"/> makes them.
/// </summary>
public sealed class Problem
{
    private readonly object?[] _arguments;

    internal Problem(string code, params object?[] arguments)
    {
        Code = code;
        _arguments = arguments;
    }

    /// <summary>Code such as CRMA1001; never reused for another meaning.</summary>
    public string Code { get; }

    /// <summary>What the message's placeholders stand for, in order.</summary>
    public IReadOnlyList<object?> Arguments => _arguments;

    /// <summary>
    /// Code and message, such as <c>CRMA1001: ...</c>, in the language of the locale; English where the product does not speak
    /// it.
    /// </summary>
    /// <param name="format">Language and formats of the reader; a locale id such as the user's UI language (1033, 1049, 1058 or 2052)
    /// stands for the language alone.</param>
    public string Text(MessageFormat format) => Code + ": " + MessageCatalogue.Format(format, Code, _arguments);

    /// <summary>The message in English.</summary>
    public override string ToString() => Text(MessageCatalogue.English);
}
