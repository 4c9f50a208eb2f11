using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Schema.Choices;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>What the commands of leads and handovers say.</summary>
internal static class LeadTexts
{
    internal static IReadOnlyList<CommandTextSchema> All { get; } = [.. Decisions(), .. Rejection(), .. Explanation(), .. Score()];

    private static IEnumerable<CommandTextSchema> Decisions() =>
    [
        new(
            "offered",
            new(
                "The lead {0} is offered. Sales decides until {1}.",
                "Лид «{0}» передан. Отдел продаж примет решение до {1}.",
                "Ліда «{0}» передано. Відділ продажів ухвалить рішення до {1}.",
                "线索“{0}”已移交。销售部将在 {1} 之前作出决定。")),
        new("accepted", new("{0} is accepted.", "«{0}»: принято.", "«{0}»: прийнято.", "“{0}”已接受。")),
        new("rejected", new("{0} is rejected.", "«{0}»: отклонено.", "«{0}»: відхилено.", "“{0}”已拒绝。")),
        new("reassessed", new("Leads brought up to date: {0}.", "Обновлено лидов: {0}.", "Оновлено лідів: {0}.", "已更新的线索：{0}。")),
        new(
            "alreadyDecided",
            new(
                "This handover is decided already. Open its lead and look at the latest one.",
                "По этой передаче решение уже принято. Откройте лид и посмотрите последнюю передачу.",
                "За цією передачею рішення вже ухвалено. Відкрийте ліда й перегляньте останню передачу.",
                "此移交已作出决定。请打开线索，查看最近一次移交。")),
        new(
            "leadGone",
            new(
                "The lead of this handover was deleted. There is nothing to decide.",
                "Лид этой передачи удален. Решать нечего.",
                "Ліда цієї передачі видалено. Вирішувати нічого.",
                "此移交的线索已被删除，无需决定。")),
    ];

    private static IEnumerable<CommandTextSchema> Rejection() =>
    [
        new("rejectTitle", new("Reject the lead", "Отклонение лида", "Відхилення ліда", "拒绝线索")),
        new(
            "rejectIntro",
            new(
                "Why do you give it back? The reason decides what becomes of the lead. Leads: {0}.",
                "Почему вы возвращаете лид? Причина определяет, что с ним будет. Лидов: {0}.",
                "Чому ви повертаєте ліда? Причина визначає, що з ним буде. Лідів: {0}.",
                "为何退回？原因决定线索的去向。线索数：{0}。")),
        new("reason", Glossary.RejectionReason.Name),
        new("comment", new("Comment", "Комментарий", "Коментар", "备注")),
        new(
            "commentHint",
            new(
                "Marketing reads it on the handover. Up to 2000 characters.",
                "Маркетинг увидит его в передаче. До 2000 знаков.",
                "Маркетинг побачить його в передачі. До 2000 знаків.",
                "市场部可在移交中看到。最多 2000 个字符。")),
        new("reject", LeadCommands.RejectLabel),
        new(
            "noReasons",
            new(
                "There is no active rejection reason. An administrator must create one first.",
                "Нет ни одной действующей причины отклонения. Сначала администратор должен создать ее.",
                "Немає жодної чинної причини відхилення. Спочатку адміністратор має створити її.",
                "没有启用的拒绝原因。管理员须先创建。")),
        new("closesLead", new("Closes the lead for good.", "Закрывает лид окончательно.", "Закриває ліда остаточно.", "彻底关闭线索。")),
        new("toTrack", new("Goes to nurture: {0}.", "На подпитку: «{0}».", "На підживлення: «{0}».", "转入孵化：{0}。")),
        new(
            "toTracks",
            new(
                "Goes to nurture; score and segment decide where to: {0}.",
                "На подпитку; куда, зависит от баллов и сегмента: {0}.",
                "На підживлення; куди, залежить від балів і сегмента: {0}.",
                "转入孵化；去向取决于得分和细分市场：{0}。")),
        new(
            "noTrack",
            new(
                "Goes to nurture, but no track is set up for it: the server will refuse.",
                "Ведет на подпитку, но подходящей программы нет: сервер откажет.",
                "Веде на підживлення, але відповідної програми немає: сервер відмовить.",
                "应转入孵化，但未设置相应方案：服务器将拒绝。")),
    ];

    private static IEnumerable<CommandTextSchema> Explanation() =>
    [
        new("explainTitle", new("What is missing", "Чего не хватает", "Чого бракує", "缺少的内容")),
        new(
            "meetsAll",
            new(
                "The lead {0} meets all criteria of {1}, version {2}.",
                "Лид «{0}» соответствует всем критериям набора {1}, версия {2}.",
                "Лід «{0}» відповідає всім критеріям набору {1}, версія {2}.",
                "线索“{0}”符合条件集 {1} 版本 {2} 的全部条件。")),
        new(
            "meetsEnough",
            new(
                "The lead {0} meets {1}, version {2}. These criteria would have given more points:",
                "Лид «{0}» соответствует набору {1}, версия {2}. Эти критерии дали бы больше баллов:",
                "Лід «{0}» відповідає набору {1}, версія {2}. Ці критерії дали б більше балів:",
                "线索“{0}”符合条件集 {1} 版本 {2}。以下条件可得更多分数：")),
        new(
            "meetsNot",
            new(
                "The lead {0} does not meet {1}, version {2}: {3} points of {4}, and these criteria are not met:",
                "Лид «{0}» не соответствует набору {1}, версия {2}: {3} баллов из {4}, и не выполнены критерии:",
                "Лід «{0}» не відповідає набору {1}, версія {2}: {3} балів із {4}, і не виконано критерії:",
                "线索“{0}”不符合条件集 {1} 版本 {2}：得分 {3}，需要 {4}，以下条件未满足：")),
        new(
            "noCriteria",
            new(
                "No criteria set applies to the lead {0}. Ask your administrator which segments have one.",
                "Для лида «{0}» не действует ни один набор критериев. Узнайте у администратора, для каких сегментов они есть.",
                "Для ліда «{0}» не діє жоден набір критеріїв. Дізнайтеся в адміністратора, для яких сегментів вони є.",
                "没有条件集适用于线索“{0}”。请向管理员了解哪些细分市场有条件集。")),
        new("has", new("Now", "Сейчас", "Зараз", "当前")),
        new("required", new("Needed", "Нужно", "Потрібно", "要求")),
        new("toDo", new("What to do", "Что сделать", "Що зробити", "处理方法")),
        new("empty", new("(empty)", "(пусто)", "(порожньо)", "（空）")),
        new("goToColumn", new("Fill in", "Заполнить", "Заповнити", "去填写")),
        new(
            "notOnForm",
            new(
                "The column {0} is not on this form. Ask your administrator to add it, or use another form.",
                "Столбца {0} нет в этой форме. Попросите администратора добавить его или откройте другую форму.",
                "Стовпця {0} немає в цій формі. Попросіть адміністратора додати його або відкрийте іншу форму.",
                "此窗体上没有列 {0}。请让管理员添加，或使用其他窗体。")),
    ];

    private static IEnumerable<CommandTextSchema> Score() =>
    [
        new("scoreTitle", Glossary.EngagementScore.Name),
        new(
            "scoreOf",
            new(
                "The lead {0} has an engagement score of {1}: {2} points are left of {3} events.",
                "Балл вовлеченности лида «{0}» — {1}: от событий ({3}) осталось баллов: {2}.",
                "Бал залученості ліда «{0}» — {1}: від подій ({3}) залишилося балів: {2}.",
                "线索“{0}”的互动得分为 {1}：{3} 个事件共剩余 {2} 分。")),
        new(
            "scoreOfNothing",
            new(
                "No event gives the lead {0} points of its engagement score now.",
                "Сейчас ни одно событие не дает лиду «{0}» балл вовлеченности.",
                "Зараз жодна подія не дає ліду «{0}» бал залученості.",
                "目前没有事件为线索“{0}”带来互动得分。")),
        new("scoreCounting", new("What counts", "Что учитывается", "Що враховується", "计入的事件")),
        new("scoreFaded", new("What has faded", "Что уже не действует", "Що вже не діє", "已衰减完毕的事件")),
        new(
            "scoreLeft",
            new("{0} of {1} points are left.", "Осталось баллов: {0} из {1}.", "Залишилося балів: {0} із {1}.", "剩余 {0} 分，原为 {1} 分。")),
        new("scoreHalves", new("halves every {0} days", "вдвое меньше каждые {0} дн.", "удвічі менше кожні {0} дн.", "每 {0} 天减半")),
        new("scoreEnds", new("ends after {0} days", "действует {0} дн.", "діє {0} дн.", "{0} 天后失效")),
        new("scoreStays", new("does not fade", "не убывает", "не згасає", "不衰减")),
        new(
            "scoreMore",
            new(
                "There are more events; the list on the form has all of them.",
                "Событий больше; все они есть в списке формы.",
                "Подій більше; усі вони є в списку форми.",
                "还有更多事件，请查看窗体上的列表。")),
        .. ScoreChoices.Kind.Options.Select(option => new CommandTextSchema("event" + option.Name, option.Label)),
    ];
}
