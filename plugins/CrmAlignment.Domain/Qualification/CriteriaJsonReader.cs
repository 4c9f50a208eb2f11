using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using CrmAlignment.Domain.Messages;

namespace CrmAlignment.Domain.Qualification;

/// <summary>Reads an array of flat objects whose members are text or whole numbers; anything else is a fault with its position.</summary>
internal sealed class CriteriaJsonReader(string json)
{
    private int _position;

    public IReadOnlyList<T> ReadArray<T>(Func<CriteriaJsonItem, T> read)
    {
        var items = new List<T>();
        Expect('[');
        if (!TryTake(']'))
        {
            do
            {
                items.Add(read(ReadObject()));
            }
            while (TryTake(','));
            Expect(']');
        }

        SkipBlanks();
        return _position == json.Length ? items : throw Fault("the end");
    }

    private CriteriaJsonItem ReadObject()
    {
        var start = _position;
        var members = new Dictionary<string, object>();
        Expect('{');
        do
        {
            SkipBlanks();
            var name = ReadText();
            if (members.ContainsKey(name))
            {
                throw Fault("a member other than " + name + ", which the object already has,");
            }

            Expect(':');
            members.Add(name, ReadValue());
        }
        while (TryTake(','));
        Expect('}');
        return new CriteriaJsonItem(members, start);
    }

    private object ReadValue()
    {
        SkipBlanks();
        return Peek() == '"' ? ReadText() : ReadNumber();
    }

    private object ReadNumber()
    {
        var start = _position;
        while (Peek() is '-' or (>= '0' and <= '9'))
        {
            _position++;
        }

        if (int.TryParse(json.Substring(start, _position - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        _position = start;
        throw Fault("text or a whole number");
    }

    private string ReadText()
    {
        Expect('"');
        var text = new StringBuilder();
        while (Peek() is { } character && character != '"')
        {
            if (character < ' ')
            {
                throw Fault("an escaped control character");
            }

            _position++;
            text.Append(character == '\\' ? ReadEscape() : character);
        }

        Expect('"', skipBlanks: false);
        return text.ToString();
    }

    private char ReadEscape()
    {
        var escape = Peek();
        if (escape == 'u')
        {
            return ReadHex();
        }

        var character = escape switch
        {
            '"' or '\\' or '/' => escape.Value,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw Fault("an escape of JSON"),
        };
        _position++;
        return character;
    }

    private char ReadHex()
    {
        _position++;
        if (_position + 4 <= json.Length
            && int.TryParse(json.Substring(_position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            _position += 4;
            return (char)code;
        }

        throw Fault("four hexadecimal digits");
    }

    private void Expect(char expected, bool skipBlanks = true)
    {
        if (skipBlanks)
        {
            SkipBlanks();
        }

        if (Peek() != expected)
        {
            throw Fault("'" + expected + "'");
        }

        _position++;
    }

    private bool TryTake(char expected)
    {
        SkipBlanks();
        if (Peek() != expected)
        {
            return false;
        }

        _position++;
        return true;
    }

    private void SkipBlanks()
    {
        while (Peek() is ' ' or '\t' or '\r' or '\n')
        {
            _position++;
        }
    }

    private char? Peek() => _position < json.Length ? json[_position] : null;

    private ProblemException Fault(string expected) =>
        new(Problems.DefinitionUnreadable(_position, expected, Peek() is { } found ? "'" + found + "'" : "the end"));
}
