using System.Globalization;
using System.Text;

namespace CrmAlignment.Domain.Diagnosis;

/// <summary>Writes numbers and texts one after the other, each with its length before it: texts need no escapes.</summary>
internal sealed class TokenWriter
{
    private readonly StringBuilder _text = new();

    public TokenWriter Add(string token)
    {
        _text.Append(token.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(token);
        return this;
    }

    public TokenWriter Add(int number) => Add(number.ToString(CultureInfo.InvariantCulture));

    public TokenWriter Add(decimal amount) => Add(amount.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => _text.ToString();
}
