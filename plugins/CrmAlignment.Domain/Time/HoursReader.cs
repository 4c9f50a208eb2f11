using System;
using CrmAlignment.Domain.Messages;

namespace CrmAlignment.Domain.Time;

/// <summary>Reads times, dashes and commas and says where it cannot.</summary>
internal sealed class HoursReader(DayOfWeek day, string text)
{
    public int Position { get; private set; }

    public TimeSpan ReadTime()
    {
        SkipBlanks();
        var start = Position;
        var hours = ReadNumber(24);
        Expect(':');
        var minutes = ReadNumber(59);
        return hours == 24 && minutes > 0 ? throw Fault(start) : new TimeSpan(hours, minutes, 0);
    }

    public TimeSpan ReadEnd()
    {
        SkipBlanks();
        Expect('-');
        return ReadTime();
    }

    /// <summary>Takes a comma; false at the end.</summary>
    public bool TryReadComma()
    {
        SkipBlanks();
        if (Position == text.Length)
        {
            return false;
        }

        Expect(',');
        return true;
    }

    private int ReadNumber(int maximum)
    {
        var start = Position;
        var number = 0;
        while (Position < text.Length && Position < start + 2 && text[Position] is >= '0' and <= '9')
        {
            number = number * 10 + (text[Position++] - '0');
        }

        return Position == start || number > maximum ? throw Fault(start) : number;
    }

    private void Expect(char expected)
    {
        if (Position >= text.Length || text[Position] != expected)
        {
            throw Fault(Position);
        }

        Position++;
    }

    private void SkipBlanks()
    {
        while (Position < text.Length && text[Position] == ' ')
        {
            Position++;
        }
    }

    private ProblemException Fault(int position) =>
        new(Problems.HoursUnreadable(day, text, position + 1, position < text.Length ? "'" + text[position] + "'" : "..."));
}
