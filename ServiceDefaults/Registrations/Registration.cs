using System.Text.Json;
using QualityAward.Contracts.Rest;
using QualityAward.ServiceDefaults.Events;

namespace QualityAward.ServiceDefaults;

/// <summary>An act on paper that a clerk has registered (代录): without effect until a second person has checked it.</summary>
public sealed class Registration : AggregateRoot
{
    private Registration() { }

    /// <summary>Registers an act.</summary>
    public Registration(
        IRegisteredAct act,
        RegisterActRequest request,
        AwardUser by,
        DateTimeOffset at
    )
    {
        Id = Guid.NewGuid();
        (Act, ActName, OnBehalfOf) = (act.Name, act.ChineseName, request.OnBehalfOf.Trim());
        (DocumentNumber, DocumentDate, FileId) = request.Document;
        Payload = request.Payload.GetRawText();
        (RegisteredBySubject, RegisteredByName, Unit, Role) = by;
        RegisteredAt = at;
        Raise(
            Inform.Message(
                "registration-pending",
                $"代录待复核：{ActName}",
                $"{by.Name}代录了{OnBehalfOf}的“{ActName}”。请对照纸质材料复核，复核通过后方才生效。",
                $"/registrations/{Id}",
                article: null,
                at,
                Inform.Others(Unit, Role, by.Subject)
            )
        );
    }

    /// <summary>Which act.</summary>
    public string Act { get; private set; } = "";

    /// <summary>Its Chinese name.</summary>
    public string ActName { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public RegistrationState State { get; private set; }

    /// <summary>Who did it.</summary>
    public string OnBehalfOf { get; private set; } = "";

    /// <summary>发文字号 of the paper.</summary>
    public string? DocumentNumber { get; private set; }

    /// <summary>Date of the paper.</summary>
    public DateOnly DocumentDate { get; private set; }

    /// <summary>Its scan.</summary>
    public Guid? FileId { get; private set; }

    /// <summary>The act's request body, JSON.</summary>
    public string Payload { get; private set; } = "{}";

    /// <summary>Unit of both clerks.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>Role of both clerks.</summary>
    public string Role { get; private set; } = "";

    /// <summary>Account id of the clerk.</summary>
    public string RegisteredBySubject { get; private set; } = "";

    /// <summary>Name of the clerk.</summary>
    public string RegisteredByName { get; private set; } = "";

    /// <summary>Award time.</summary>
    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>Account id of who checked or rejected it.</summary>
    public string? CheckedBySubject { get; private set; }

    /// <summary>Name of who checked or rejected it.</summary>
    public string? CheckedByName { get; private set; }

    /// <summary>Award time.</summary>
    public DateTimeOffset? CheckedAt { get; private set; }

    /// <summary>Why it was rejected.</summary>
    public string? Reason { get; private set; }

    /// <summary>A second person has compared it with the paper: it takes effect in the same transaction.</summary>
    public RegisteredAct Check(AwardUser by, DateTimeOffset at)
    {
        SecondPersonRule.Check(RegisteredBySubject, by.Subject);
        Settle(RegistrationState.Checked, by, at);
        return new(
            Id,
            OnBehalfOf,
            Document,
            new(RegisteredBySubject, RegisteredByName, Unit, Role),
            RegisteredAt,
            by
        );
    }

    /// <summary>It is wrong. The clerk may say so of their own registration too: nothing has taken effect.</summary>
    public void Reject(string reason, AwardUser by, DateTimeOffset at)
    {
        Settle(RegistrationState.Rejected, by, at);
        Reason = reason;
        if (by.Subject != RegisteredBySubject)
        {
            Raise(
                Inform.Message(
                    "registration-rejected",
                    $"代录未通过复核：{ActName}",
                    $"{by.Name}复核后未予通过，理由：{reason}。该代录不发生效力，请更正后重新登记。",
                    $"/registrations/{Id}",
                    article: null,
                    at,
                    Inform.Person(Unit, Role, RegisteredBySubject)
                )
            );
        }
    }

    /// <summary>The registration as REST shows it.</summary>
    public RegistrationView ToView() =>
        new(
            Id,
            Act,
            ActName,
            State,
            OnBehalfOf,
            Document,
            JsonElement.Parse(Payload),
            RegisteredByName,
            RegisteredAt,
            CheckedByName,
            CheckedAt,
            Reason
        );

    private PaperDocument Document => new(DocumentNumber, DocumentDate, FileId);

    private void Settle(RegistrationState state, AwardUser by, DateTimeOffset at)
    {
        (State, CheckedBySubject, CheckedByName, CheckedAt) = (state, by.Subject, by.Name, at);
    }
}
